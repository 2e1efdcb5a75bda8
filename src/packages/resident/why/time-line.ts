/** A reason as a line through time: the cause, its phases, what is done, what is left, green. Pure. */
import type { AnswerOf } from '../../../services/operations';

export type Decision = AnswerOf<'explainMyColour'>;
export type Reason = Decision['reasons'][number];
export type Phase = Reason['phases'][number];
export type Step = Reason['path'][number];

/** `past` is ticked, `now` counts today, `ahead` is still to come. */
export type When = 'past' | 'now' | 'ahead';
export type Entry =
  | { readonly kind: 'fact'; readonly when: When; readonly factId: string }
  | { readonly kind: 'phase'; readonly when: When; readonly phase: Phase }
  | { readonly kind: 'done'; readonly when: 'past'; readonly step: Step }
  | { readonly kind: 'left'; readonly when: When; readonly step: Step; readonly count: number; readonly day: string | null }
  /** `until` null: it depends on what is left; then `earliest` is when the phases are over, if that is known. */
  | { readonly kind: 'green'; readonly when: 'ahead'; readonly until: string | null; readonly earliest: string | null };
/** Done one of them, the reason ends; usually there is one. */
export type Way = { readonly way: number; readonly entries: readonly Entry[] };
export type TimeLine = { readonly before: readonly Entry[]; readonly ways: readonly Way[]; readonly end: Entry | null };

/**
 * `now`: server time in milliseconds; `today`: its calendar day in Asia/Shanghai, `2022-09-06`.
 * A day that has come counts as now: the sample can be given, and may be late already.
 */
export function timeLineOf(reason: Reason, now: number, today: string): TimeLine {
  const ways = [...new Set(reason.path.map(({ way }) => way))];
  return {
    before: [
      ...reason.facts.map((factId): Entry => ({ kind: 'fact', when: 'past', factId })),
      ...reason.phases.map((phase): Entry => ({ kind: 'phase', when: whenOf(phase, now), phase })),
    ],
    ways: ways.map((way) => ({
      way,
      entries: inTime(reason.path.filter((step) => step.way === way).flatMap((step) => entriesOf(step, today))),
    })),
    // A record that cannot be read has no known way out: the sentence of the reason says where to go.
    end: reason.colour === 'unverifiable' ? null : { kind: 'green', when: 'ahead', until: reason.until, earliest: earliestOf(reason, now) },
  };
}

/** What is done first, then what is left day by day; what has no day comes last. */
function inTime(entries: readonly Entry[]): readonly Entry[] {
  const dayOf = (entry: Entry) => (entry.kind === 'left' ? (entry.day ?? '9') : '');
  return [...entries].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
}

function earliestOf({ until, phases }: Reason, now: number): string | null {
  const end = until === null ? (phases.at(-1)?.until ?? null) : null;
  return end !== null && Date.parse(end) > now ? end : null;
}

function whenOf({ since, until }: Phase, now: number): When {
  if (until !== null && Date.parse(until) <= now) return 'past';
  return Date.parse(since) <= now ? 'now' : 'ahead';
}

function entriesOf(step: Step, today: string): readonly Entry[] {
  if (step.step === 'wait') return waitOf(step, today);
  const left = step.of - step.done;
  const done: readonly Entry[] = step.done > 0 || left === 0 ? [{ kind: 'done', when: 'past', step }] : [];
  if (left <= 0) return done;
  const when = (day: string | undefined): When => (day === undefined || day <= today ? 'now' : 'ahead');
  // Tests have each their day; daily check-ins are told as a whole.
  if (step.step === 'negative-tests' && step.dueDays.length === left)
    return [...done, ...step.dueDays.map((day): Entry => ({ kind: 'left', when: when(day), step, count: 1, day }))];
  const [day] = step.dueDays;
  return [...done, { kind: 'left', when: step.step === 'fact' ? 'ahead' : when(day), step, count: left, day: day ?? null }];
}

/** There is nothing to count in waiting: it is over on its day. */
function waitOf(step: Step, today: string): readonly Entry[] {
  const [day] = step.dueDays;
  if (day !== undefined && day <= today) return [{ kind: 'done', when: 'past', step }];
  return [{ kind: 'left', when: 'ahead', step, count: 0, day: day ?? null }];
}
