/**
 * One sample, one result that counts; one stretch in a duty group, one end. A laboratory that corrects itself reports
 * again, later; an employer whose worker leaves sends the same line with an end. The former fact stays on record,
 * withdrawn from the moment of the new one. Worked out from the facts alone, so that it does not matter in which order
 * or how often reports arrive.
 */
import type { Fact, GroupDuty, TestReported, TestSampled, UnreadableFact } from '../health-code/facts';
import type { Instant } from '../time';
import { seriesOf } from './fact-ids';

export type Withdrawal = { readonly factId: string; readonly at: Instant };
type Superseding = TestReported | TestSampled | GroupDuty;

export function supersededFacts(facts: readonly (Fact | UnreadableFact)[]): readonly Withdrawal[] {
  const series = new Map<string, Superseding[]>();
  for (const fact of facts) {
    if ((fact.kind !== 'test.result' && fact.kind !== 'test.sampled' && fact.kind !== 'duty.group') || fact.withdrawnAt !== undefined)
      continue;
    const name = seriesOf(fact.id);
    if (name !== undefined) series.set(name, [...(series.get(name) ?? []), fact]);
  }
  return [...series.values()].flatMap(supersededOfSeries);
}

function supersededOfSeries(facts: readonly Superseding[]): readonly Withdrawal[] {
  const latest = facts.filter(({ kind }) => kind !== 'test.sampled').sort(newestFirst)[0];
  if (!latest) return [];
  return facts.filter((fact) => fact !== latest && !isSampleOf(fact, latest)).map(({ id }) => ({ factId: id, at: toldAt(latest) }));
}

/** That it was taken stays true when the result is there; unless the laboratory names another time with it. */
const isSampleOf = (fact: Superseding, latest: Superseding): boolean =>
  fact.kind === 'test.sampled' && latest.kind === 'test.result' && fact.sampledAt === latest.sampledAt;

/** A report carries its own time; a roster counts from when it was written down. */
const toldAt = (fact: Superseding): Instant => (fact.kind === 'duty.group' ? (fact.recordedAt ?? fact.at) : fact.at);

/** Of two told at once, a duty with an end knows more than an open one. */
const newestFirst = (one: Superseding, other: Superseding): number =>
  toldAt(other) - toldAt(one) || Number(isOpen(one)) - Number(isOpen(other)) || (one.id < other.id ? 1 : -1);
const isOpen = (fact: Superseding): boolean => fact.kind === 'duty.group' && fact.to === undefined;
