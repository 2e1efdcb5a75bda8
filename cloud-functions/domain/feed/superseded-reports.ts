/**
 * One sample, one result that counts. A laboratory that corrects itself reports again, later; the former result stays on
 * record as withdrawn from the moment of the new one. Worked out from the facts alone, so that it does not matter in
 * which order, how often or on which day the reports arrived.
 */
import type { Fact, TestReported, TestSampled, UnreadableFact } from '../health-code/facts';
import type { Instant } from '../time';

export type Withdrawal = { readonly factId: string; readonly at: Instant };

/** What the ids of all facts about one sample begin with (fact-ids.ts); `undefined`: no fact of a laboratory's feed. */
export const sampleOf = (factId: string): string | undefined => /^lab-[0-9a-f]{24}(?=$|-)/.exec(factId)?.[0];

export function supersededReports(facts: readonly (Fact | UnreadableFact)[]): readonly Withdrawal[] {
  const samples = new Map<string, (TestReported | TestSampled)[]>();
  for (const fact of facts) {
    if ((fact.kind !== 'test.result' && fact.kind !== 'test.sampled') || fact.withdrawnAt !== undefined) continue;
    const sample = sampleOf(fact.id);
    if (sample !== undefined) samples.set(sample, [...(samples.get(sample) ?? []), fact]);
  }
  return [...samples.values()].flatMap(supersededOfSample);
}

function supersededOfSample(facts: readonly (TestReported | TestSampled)[]): readonly Withdrawal[] {
  const latest = facts.filter((fact) => fact.kind === 'test.result').sort((one, other) => other.at - one.at)[0];
  if (!latest) return [];
  return facts
    .filter((fact) => fact !== latest && (fact.kind === 'test.result' || fact.sampledAt !== latest.sampledAt))
    .map(({ id }) => ({ factId: id, at: latest.at }));
}
