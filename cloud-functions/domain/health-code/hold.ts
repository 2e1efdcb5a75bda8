/** One hold that was set off: whether it still holds, in which colour, until when, and what is still asked. */

import { addDays, type Day, dayOf, type Instant, instant, startOfDay } from '../time';
import type { CompiledHold } from './compile-rule-set';
import type { PathStep, PhaseDates, Reason } from './decision';
import { type Fact, type FactKind, isOpenStay, tookPlaceAt } from './facts';
import { measureProgress, type Progress } from './requirements';
import type { Requirement } from './rule-set';

export type ActiveHold = {
  readonly reason: Reason;
  readonly order: number;
  /** Infinite: it changes only by a new fact. */
  readonly nextChangeAt: number;
};
export type Judged = {
  readonly hold: CompiledHold;
  readonly trigger: Fact;
  /** Only facts that count now. */
  readonly facts: readonly Fact[];
  readonly now: Instant;
};
const never = Number.POSITIVE_INFINITY;

/** `undefined`: the hold is over. */
export function judgeHold({ hold, trigger, facts, now }: Judged): ActiveHold | undefined {
  const { rule } = hold;
  if (rule.endsOn !== undefined && facts.some((fact) => rule.endsOn?.includes(fact.kind) && tookPlaceAt(fact) >= trigger.at))
    return undefined;

  const times = holdTimes(hold, trigger);
  const asked = (rule.clears ?? []).map((requirement) => ({
    requirement,
    progress: progressOf(requirement, { hold, trigger, facts, now }),
  }));
  const cleared = asked.every(({ progress }) => progress.done >= progress.of);
  if (rule.clearsEarly && asked.length > 0 && cleared) return undefined;
  const endsByItself = rule.overstay === 'ends' || (!rule.clearsEarly && cleared);
  if (now >= times.end && endsByItself) return undefined;

  const phase = phaseAt(times, now);
  const holdUntil = Math.min(endsByItself ? times.end : never, trigger.until ?? never);
  const nextColourAt = times.phases.slice(phase + 1).find(({ colour }) => colour !== times.phases[phase]?.colour)?.since ?? never;
  const expiresAt = asked.reduce((earliest, { progress }) => Math.min(earliest, progress.expiresAt), never);
  return {
    order: hold.order,
    nextChangeAt: Math.min(holdUntil, nextColourAt, expiresAt),
    reason: {
      rule: rule.id,
      reason: rule.reason,
      colour: times.phases[phase]?.colour ?? 'red',
      since: trigger.at,
      until: Number.isFinite(holdUntil) ? instant(holdUntil) : null,
      phases: times.phases,
      facts: [trigger.id],
      path: pathOut(hold, { times, asked, open: isOpenStay(trigger) }),
      text: rule.text,
      basis: rule.basis,
      decider: rule.decider,
    },
  };
}

type HoldTimes = { readonly phases: readonly PhaseDates[]; readonly end: number; readonly firstDayAfter: Day | undefined };

/** While the person is still there, only the first phase is known, and it has no end. */
function holdTimes({ rule, daysToPhaseEnds, daysToEnd }: CompiledHold, trigger: Fact): HoldTimes {
  const day = dayOf(trigger.at);
  const startOfDayAfter = (days: number | undefined) =>
    days === undefined || !Number.isFinite(days) ? null : startOfDay(addDays(day, days));
  const phases: PhaseDates[] = [];
  const open = isOpenStay(trigger);
  for (const [index, { colour }] of rule.phases.entries()) {
    const since = index === 0 ? trigger.at : startOfDayAfter(daysToPhaseEnds[index - 1]);
    if (since === null || (open && index > 0)) break;
    phases.push({ colour, since, until: open ? null : startOfDayAfter(daysToPhaseEnds[index]) });
  }
  const end = open ? null : startOfDayAfter(daysToEnd);
  return { phases, end: end ?? never, firstDayAfter: end === null ? undefined : addDays(day, daysToEnd) };
}

function phaseAt({ phases }: HoldTimes, now: Instant): number {
  let current = 0;
  for (const [index, phase] of phases.entries()) if (phase.since <= now) current = index;
  return current;
}

/** The days of a stay that has not ended are not known: nothing done meanwhile counts for them, unless the rule clears early. */
function progressOf(requirement: Requirement, { hold, trigger, facts, now }: Judged): Progress {
  if (!isOpenStay(trigger) || hold.rule.clearsEarly) return measureProgress({ requirement, since: trigger.at, facts, now });
  return { ...measureProgress({ requirement, since: trigger.at, facts: [], now }), dueDays: [] };
}

type PathOut = {
  readonly times: HoldTimes;
  readonly asked: readonly { readonly requirement: Requirement; readonly progress: Progress }[];
  readonly open: boolean;
};

function pathOut({ rule }: CompiledHold, { times, asked, open }: PathOut): readonly PathStep[] {
  const path: PathStep[] = [];
  let way = 1;
  const byTime = () => {
    if (open) path.push(factStep(way, ['stay.risk']));
    if (times.firstDayAfter !== undefined)
      path.push({ way, step: 'wait', done: 0, of: 0, metBy: nothing, dueDays: [times.firstDayAfter], facts: nothing });
  };
  const byRequirements = () => {
    for (const { requirement, progress } of asked) path.push(requirementStep(way, requirement, progress));
  };
  if (rule.clearsEarly) {
    byRequirements();
    if (rule.overstay === 'ends') {
      way += 1;
      byTime();
    }
  } else if (open || times.firstDayAfter !== undefined) {
    byTime();
    byRequirements();
  }
  if (rule.endsOn !== undefined) path.push(factStep(path.length === 0 ? 1 : way + 1, rule.endsOn));
  return path;
}

const nothing: readonly never[] = [];
const factStep = (way: number, facts: readonly FactKind[]): PathStep => ({
  way,
  step: 'fact',
  done: 0,
  of: 1,
  metBy: nothing,
  dueDays: nothing,
  facts,
});
const requirementStep = (way: number, requirement: Requirement, { done, of, metBy, dueDays }: Progress): PathStep => ({
  way,
  step: requirement.need === 'fact' || requirement.need === 'check-ins' ? requirement.need : 'negative-tests',
  done,
  of,
  metBy,
  dueDays,
  facts: requirement.need === 'fact' ? requirement.kinds : nothing,
});
