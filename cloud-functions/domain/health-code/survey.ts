/** One pass over a person's facts: which count now, which rules they set off, when the next of them starts or stops to count. */

import type { Instant } from '../time';
import type { CompiledFactDuty, CompiledHold, CompiledRuleSet } from './compile-rule-set';
import { dutyGroups, type Fact, type GroupDuty, riskLevels, testResults, type UnreadableFact } from './facts';

export type Survey = {
  /** The next known instant at which a fact starts or stops to count; infinite: none. */
  nextChangeAt: number;
  /** For each hold set off, the fact that counts. */
  triggers: Map<CompiledHold, Fact> | undefined;
  groupDuties: GroupDuty[] | undefined;
  factDuties: { readonly duty: CompiledFactDuty; readonly fact: Fact }[] | undefined;
  unreadable: (Fact | UnreadableFact)[] | undefined;
  /** When the newest sample was taken that gave negative or positive; minus infinite: none. */
  lastTestAt: number;
  /** The same for any result: an inconclusive one ends the waiting, but is no test. */
  lastResultAt: number;
  lastSampleAt: number;
};

export function surveyFacts(facts: readonly (Fact | UnreadableFact)[], rules: CompiledRuleSet, now: Instant): Survey {
  const survey: Survey = {
    nextChangeAt: Number.POSITIVE_INFINITY,
    triggers: undefined,
    groupDuties: undefined,
    factDuties: undefined,
    unreadable: undefined,
    lastTestAt: Number.NEGATIVE_INFINITY,
    lastResultAt: Number.NEGATIVE_INFINITY,
    lastSampleAt: Number.NEGATIVE_INFINITY,
  };
  for (const fact of facts) {
    if (fact.withdrawnAt !== undefined && fact.withdrawnAt <= now) continue;
    if (fact.at !== undefined && fact.at > now) {
      // Whether withdrawn before it ever counts is not worth asking: an early look again changes nothing.
      bound(survey, fact.at);
      continue;
    }
    if (fact.withdrawnAt !== undefined) bound(survey, fact.withdrawnAt);
    takeIn(fact, { survey, rules, now });
  }
  return survey;
}

/** The facts a hold may be cleared or ended by. What a fact has proved stays proved, so `until` does not matter here. */
export const countingFacts = (facts: readonly (Fact | UnreadableFact)[], rules: CompiledRuleSet, now: Instant): readonly Fact[] =>
  facts.filter(
    (fact): fact is Fact =>
      fact.kind !== 'unreadable' &&
      rules.byKind.has(fact.kind) &&
      isWhole(fact) &&
      fact.at <= now &&
      !(fact.withdrawnAt !== undefined && fact.withdrawnAt <= now),
  );

function bound(survey: Survey, at: number): void {
  if (at < survey.nextChangeAt) survey.nextChangeAt = at;
}

function takeIn(fact: Fact | UnreadableFact, { survey, rules, now }: { survey: Survey; rules: CompiledRuleSet; now: Instant }): void {
  const triggered = rules.byKind.get(fact.kind);
  if (fact.kind === 'unreadable' || triggered === undefined || !isWhole(fact)) {
    survey.unreadable ??= [];
    survey.unreadable.push(fact);
    return;
  }
  if (fact.kind === 'test.result') {
    if (fact.sampledAt > survey.lastResultAt) survey.lastResultAt = fact.sampledAt;
    if (fact.result !== 'inconclusive' && fact.sampledAt > survey.lastTestAt) survey.lastTestAt = fact.sampledAt;
  } else if (fact.kind === 'test.sampled') {
    if (fact.sampledAt > survey.lastSampleAt) survey.lastSampleAt = fact.sampledAt;
  }
  if (fact.kind !== 'duty.group' && triggered.holds.length === 0 && triggered.factDuties.length === 0) return;
  if (fact.kind === 'duty.group') {
    // Also one whose ground has run out: the duty that renewed it has been running since then.
    survey.groupDuties ??= [];
    survey.groupDuties.push(fact);
  }
  if (fact.until !== undefined) {
    if (fact.until <= now) return;
    bound(survey, fact.until);
  }
  for (const duty of triggered.factDuties) {
    if (!duty.matches(fact)) continue;
    survey.factDuties ??= [];
    survey.factDuties.push({ duty, fact });
  }
  for (const hold of triggered.holds) {
    if (!hold.matches(fact)) continue;
    survey.triggers ??= new Map();
    const other = survey.triggers.get(hold);
    if (other === undefined || isLater(fact, other)) survey.triggers.set(hold, fact);
  }
}

/** Of two facts of one kind the later trigger counts; the id decides between equals, so that their order never does. */
const isLater = (fact: Fact, other: Fact): boolean => fact.at > other.at || (fact.at === other.at && fact.id > other.id);

/** Guards against facts that did not come through `parseFact`, such as a damaged record: a number that is none compares as nothing. */
function isWhole(fact: Fact): boolean {
  if (!Number.isSafeInteger(fact.at)) return false;
  switch (fact.kind) {
    case 'test.sampled':
      return Number.isSafeInteger(fact.sampledAt) && fact.sampledAt <= fact.at;
    case 'test.result':
      return Number.isSafeInteger(fact.sampledAt) && fact.sampledAt <= fact.at && resultsKnown.has(fact.result);
    case 'symptom.fever':
      return Number.isSafeInteger(fact.celsiusHundredths);
    case 'stay.risk':
      return levelsKnown.has(fact.level);
    case 'duty.group':
      return groupsKnown.has(fact.group) && isInstantOrMissing(fact.from) && isInstantOrMissing(fact.to);
    default:
      return true;
  }
}
const isInstantOrMissing = (at: Instant | undefined): boolean => at === undefined || Number.isSafeInteger(at);
const groupsKnown: ReadonlySet<string> = new Set(dutyGroups);
const resultsKnown: ReadonlySet<string> = new Set(testResults);
const levelsKnown: ReadonlySet<string> = new Set(riskLevels);
