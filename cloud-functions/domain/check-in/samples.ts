/** A person's samples with what came of them, out of the facts: what a door asks for and a phone shows. */
import type { Fact, UnreadableFact } from '../health-code/facts';
import type { Instant } from '../time';

/** One sample; `reportedAt` is absent while its result is pending. */
export type Sample = {
  readonly result: 'negative' | 'positive' | 'inconclusive' | 'pending';
  readonly sampledAt: Instant;
  readonly reportedAt?: Instant;
};

/**
 * Newest first, as known at `now`: what is dated later, or withdrawn by then, is left out. Of two reports on one sample
 * the later one counts; a sample is pending until a report names its time.
 */
export function samplesOf(facts: readonly (Fact | UnreadableFact)[], now: Instant): readonly Sample[] {
  const bySampledAt = new Map<Instant, Sample>();
  for (const fact of facts) {
    const sample = sampleOf(fact, now);
    const known = sample && bySampledAt.get(sample.sampledAt);
    if (sample && (!known || (sample.reportedAt ?? 0) > (known.reportedAt ?? 0))) bySampledAt.set(sample.sampledAt, sample);
  }
  return [...bySampledAt.values()].sort((one, other) => other.sampledAt - one.sampledAt);
}

function sampleOf(fact: Fact | UnreadableFact, now: Instant): Sample | undefined {
  if (fact.kind !== 'test.sampled' && fact.kind !== 'test.result') return undefined;
  if (fact.at > now || fact.sampledAt > now || (fact.withdrawnAt !== undefined && fact.withdrawnAt <= now)) return undefined;
  if (fact.kind === 'test.sampled') return { result: 'pending', sampledAt: fact.sampledAt };
  return { result: fact.result, sampledAt: fact.sampledAt, reportedAt: fact.reportedAt ?? fact.at };
}
