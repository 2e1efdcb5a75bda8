/**
 * Duties to be tested. They set a flag, never a colour: missed from the due instant on, lifted only by a new sample.
 * A sample without a result stands in for one as long as the laboratory's clock allows.
 */

import { addMilliseconds, type Instant, instant } from '../time';
import type { CompiledFactDuty, CompiledRuleSet } from './compile-rule-set';
import type { Duty } from './decision';
import type { DutyGroup, Fact, GroupDuty } from './facts';
import type { CadenceRule } from './rule-set';
import type { Survey } from './survey';

export type Duties = { readonly duties: readonly Duty[]; readonly pendingUntil: Instant | null; readonly nextChangeAt: number };

const never = Number.POSITIVE_INFINITY;
const none: readonly Duty[] = [];

export function judgeDuties(survey: Survey, rules: CompiledRuleSet, now: Instant): Duties {
  // A newer result ends the waiting for every sample before it.
  const graceEnds = survey.lastSampleAt > survey.lastResultAt ? survey.lastSampleAt + rules.pendingMilliseconds : Number.NEGATIVE_INFINITY;
  const pendingUntil = now < graceEnds ? instant(graceEnds) : null;
  const nextChangeAt = pendingUntil ?? never;
  if (survey.groupDuties === undefined && survey.factDuties === undefined) return { duties: none, pendingUntil, nextChangeAt };

  const testedAt = pendingUntil !== null ? Math.max(survey.lastTestAt, survey.lastSampleAt) : survey.lastTestAt;
  const groups = judgeGroups(survey.groupDuties ?? [], { rules, testedAt, now });
  const duties = [...groups.duties, ...judgeFactDuties(survey.factDuties ?? [], testedAt, now)].sort(
    (one, other) => one.dueAt - other.dueAt || byText(one.rule, other.rule) || byText(one.group, other.group),
  );
  const firstDue = duties.find(({ missed }) => !missed)?.dueAt ?? never;
  return { duties, pendingUntil, nextChangeAt: Math.min(nextChangeAt, groups.nextChangeAt, firstDue) };
}

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
const startOf = (duty: GroupDuty): number => duty.from ?? duty.at;
const endOf = (duty: GroupDuty): number => Math.min(duty.to ?? never, duty.until ?? never);

function judgeGroups(
  facts: readonly GroupDuty[],
  { rules, testedAt, now }: { rules: CompiledRuleSet; testedAt: number; now: Instant },
): { readonly duties: readonly Duty[]; readonly nextChangeAt: number } {
  const duties: Duty[] = [];
  let nextChangeAt = never;
  const byGroup = new Map<DutyGroup, GroupDuty[]>();
  for (const fact of facts) byGroup.set(fact.group, [...(byGroup.get(fact.group) ?? []), fact]);
  for (const [group, ofGroup] of byGroup) {
    const cadence = rules.groupDuties.get(group);
    if (cadence === undefined) continue;
    const stretch = stretchAt(ofGroup, now);
    if (stretch === undefined) {
      nextChangeAt = ofGroup.reduce((next, fact) => (startOf(fact) > now ? Math.min(next, startOf(fact)) : next), nextChangeAt);
      continue;
    }
    nextChangeAt = Math.min(nextChangeAt, stretch.end);
    const start = byGroup.size === 1 ? stretch.start : startUnder(cadence.rule, { stretch, facts, rules, now });
    const dueAt = instant(Math.max(start, testedAt) + cadence.everyMilliseconds);
    duties.push(dutyOf(cadence.rule, { group, dueAt, spanMilliseconds: cadence.everyMilliseconds, now, facts: stretch.facts }));
  }
  return { duties, nextChangeAt };
}

/**
 * When the duty under the rule began, in whichever of its groups: whoever goes from the port to the cold chain is asked the
 * same as before, and a flag that followed nobody into the next group would be lifted without a sample.
 */
function startUnder(
  rule: CadenceRule,
  { stretch, facts, rules, now }: { stretch: Stretch; facts: readonly GroupDuty[]; rules: CompiledRuleSet; now: Instant },
): number {
  const ofRule = facts.filter(({ group }) => rules.groupDuties.get(group)?.rule === rule);
  return (stretchAt(ofRule, now) ?? stretch).start;
}

type Stretch = { readonly start: number; readonly end: number; readonly facts: readonly string[] };

/**
 * The unbroken time of duty around `now`. Renewing a duty, day by day or by the next circular, does not start it afresh:
 * otherwise the flag would be lifted without a sample.
 */
function stretchAt(facts: readonly GroupDuty[], now: Instant): Stretch | undefined {
  const current = facts.filter((fact) => startOf(fact) <= now && now < endOf(fact));
  if (current.length === 0) return undefined;
  let start = Math.min(...current.map(startOf));
  let end = Math.max(...current.map(endOf));
  for (let grown = true; grown; ) {
    grown = false;
    for (const fact of facts) {
      if (startOf(fact) > end || endOf(fact) < start) continue;
      if (startOf(fact) >= start && endOf(fact) <= end) continue;
      start = Math.min(start, startOf(fact));
      end = Math.max(end, endOf(fact));
      grown = true;
    }
  }
  return { start, end, facts: current.map(({ id }) => id).sort() };
}

/** Each such fact asks for one sample after it: a second purchase does not put off what the first asked for. */
function judgeFactDuties(
  asked: readonly { readonly duty: CompiledFactDuty; readonly fact: Fact }[],
  testedAt: number,
  now: Instant,
): readonly Duty[] {
  const first = new Map<CompiledFactDuty, Fact>();
  for (const { duty, fact } of asked) {
    if (testedAt >= fact.at) continue;
    const other = first.get(duty);
    if (other === undefined || fact.at < other.at || (fact.at === other.at && fact.id < other.id)) first.set(duty, fact);
  }
  return [...first].map(([duty, fact]) =>
    dutyOf(duty.rule, {
      group: fact.kind,
      dueAt: addMilliseconds(fact.at, duty.withinMilliseconds),
      spanMilliseconds: duty.withinMilliseconds,
      now,
      facts: [fact.id],
    }),
  );
}

type Due = {
  readonly group: string;
  readonly dueAt: Instant;
  /** From the last sample, or from what asked for one, to `dueAt`. */
  readonly spanMilliseconds: number;
  readonly now: Instant;
  readonly facts: readonly string[];
};

function dutyOf(rule: CadenceRule, { group, dueAt, spanMilliseconds, now, facts }: Due): Duty {
  const { id, reason, text, basis, decider } = rule;
  const remindAt = addMilliseconds(dueAt, -Math.ceil(spanMilliseconds / reminderShare));
  return { rule: id, reason, group, remindAt, dueAt, missed: now >= dueAt, facts, text, basis, decider };
}

/** A sixth of the time: 4 hours of 24, 12 of 72. Our choice; no source gives one. */
const reminderShare = 6;
