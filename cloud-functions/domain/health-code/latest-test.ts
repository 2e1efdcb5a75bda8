/** What the screens and the gates say about testing: the last sample with its result, and its age. */

import type { Instant } from '../time';
import type { Fact, TestReported, TestResult, UnreadableFact } from './facts';

export type LatestTest =
  | { readonly result: TestResult; readonly sampledAt: Instant; readonly reportedAt: Instant }
  | { readonly result: 'pending'; readonly sampledAt: Instant; readonly reportedAt: null };

type Facts = readonly (Fact | UnreadableFact)[];

/** The reported result of the newest sample; of two reports of one sample the later. `undefined`: no result at `now`. */
export function latestResult(facts: Facts, now: Instant, only?: TestResult): (LatestTest & { readonly reportedAt: Instant }) | undefined {
  let latest: TestReported | undefined;
  for (const fact of facts) {
    if (fact.kind !== 'test.result' || !counts(fact, now) || (only !== undefined && fact.result !== only)) continue;
    if (latest === undefined || isNewer(fact, latest)) latest = fact;
  }
  return latest === undefined ? undefined : { result: latest.result, sampledAt: latest.sampledAt, reportedAt: latest.at };
}

/** The newest sample, also while its result is pending (told as such for as long as it takes). */
export function latestTest(facts: Facts, now: Instant): LatestTest | undefined {
  const reported = latestResult(facts, now);
  let sampledAt: Instant | undefined;
  for (const fact of facts)
    if (fact.kind === 'test.sampled' && counts(fact, now) && (sampledAt === undefined || fact.sampledAt > sampledAt))
      sampledAt = fact.sampledAt;
  if (sampledAt === undefined || (reported !== undefined && reported.sampledAt >= sampledAt)) return reported;
  return { result: 'pending', sampledAt, reportedAt: null };
}

/** Doses on record at `now`: the highest number given, or their count where they carry none. */
export function vaccinationDoses(facts: Facts, now: Instant): number {
  let count = 0;
  let highest = 0;
  for (const fact of facts) {
    if (fact.kind !== 'vaccination.dose' || !counts(fact, now)) continue;
    count += 1;
    highest = Math.max(highest, fact.dose ?? 0);
  }
  return Math.max(count, highest);
}

const counts = (fact: Fact, now: Instant): boolean => fact.at <= now && !(fact.withdrawnAt !== undefined && fact.withdrawnAt <= now);

const isNewer = (fact: TestReported, other: TestReported): boolean =>
  fact.sampledAt > other.sampledAt ||
  (fact.sampledAt === other.sampledAt && (fact.at > other.at || (fact.at === other.at && fact.id > other.id)));
