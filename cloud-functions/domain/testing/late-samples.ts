import { seriesOf } from '../feed/fact-ids';
import type { Fact, TestReported, TestSampled, UnreadableFact } from '../health-code/facts';
import { addMilliseconds, type Instant, millisecondsPerDay, millisecondsPerHour } from '../time';

export type LateResults = {
  /** The rule set's clock for laboratories. */
  readonly pendingHoursMax: number;
  readonly at: Instant;
};

/** A sample that has waited longer than this is lost, not late: the person has long been tested again. */
const daysLateMax = 14;

/**
 * Samples whose result has not come though the rule set's time for it is over, oldest first. A result answers its own
 * sample: the one of the same number or, where the laboratory gave none, taken at the same moment.
 */
export function lateSamples(facts: readonly (Fact | UnreadableFact)[], { pendingHoursMax, at }: LateResults): readonly TestSampled[] {
  const lateFrom = addMilliseconds(at, -pendingHoursMax * millisecondsPerHour);
  const lostFrom = addMilliseconds(at, -daysLateMax * millisecondsPerDay);
  const isLate = (fact: Fact | UnreadableFact): fact is TestSampled =>
    fact.kind === 'test.sampled' && counts(fact, at) && fact.sampledAt <= lateFrom && fact.sampledAt > lostFrom;
  const late = facts.filter(isLate);
  if (late.length === 0) return late;
  const results = facts.filter((fact): fact is TestReported => fact.kind === 'test.result' && counts(fact, at));
  return late.filter((sample) => !results.some((result) => answers(result, sample))).sort((one, other) => one.sampledAt - other.sampledAt);
}

/**
 * Who has the sample: what a laboratory calls itself stands before the sample's number in the evidence of what it sent
 * (domain/feed/lab-row.ts). Of a sample that came another way only its source is known; empty: not even that.
 */
export function laboratoryOf({ id, evidence, source }: Pick<TestSampled, 'id' | 'evidence' | 'source'>): string {
  const sender = seriesOf(id) === undefined ? undefined : evidence?.slice(0, Math.max(0, evidence.lastIndexOf(' ')));
  return sender || (source ?? '');
}

function answers(result: TestReported, sample: TestSampled): boolean {
  const series = seriesOf(sample.id);
  return result.sampledAt === sample.sampledAt || (series !== undefined && seriesOf(result.id) === series);
}

const counts = (fact: Fact, at: Instant): boolean => fact.at <= at && !(fact.withdrawnAt !== undefined && fact.withdrawnAt <= at);
