/** Rows of a feed against the facts that are there already: what is new, what changes nothing, what contradicts. */
import { formatFact } from '../health-code/fact-json';
import type { Fact, UnreadableFact } from '../health-code/facts';
import type { Instant } from '../time';
import { supersededFacts, type Withdrawal } from './superseded-facts';

/** Facts whose id begins so and that count from `at` or before are withdrawn then: who reported them took them back. */
export type TakenBack = { readonly idPrefix: string; readonly at: Instant };
export type FactsOfRow = { readonly facts: readonly Fact[]; readonly takenBack?: TakenBack };

/** `differs`: a fact with this id says something else already; nothing of the row counts. */
export type FoldOutcome = 'accepted' | 'already-held' | 'differs';
export type FoldedRows = {
  /** In the order of the rows. */
  readonly outcomes: readonly FoldOutcome[];
  /** `undefined`: nothing changes. */
  readonly change?: { readonly facts: readonly Fact[]; readonly withdrawn: readonly Withdrawal[] };
};

export function foldRows(held: readonly (Fact | UnreadableFact)[], rows: readonly FactsOfRow[]): FoldedRows {
  const facts = new Map(held.map((fact) => [fact.id, fact]));
  const fresh: Fact[] = [];
  const withdrawn: Withdrawal[] = [];
  const withdraw = ({ factId, at }: Withdrawal) => {
    const fact = facts.get(factId);
    if (!fact) return;
    facts.set(factId, { ...fact, withdrawnAt: at });
    withdrawn.push({ factId, at });
  };
  const outcomes = rows.map((row): FoldOutcome => {
    if (row.facts.some((fact) => contradicts(fact, facts.get(fact.id)))) return 'differs';
    const added = row.facts.filter(({ id }) => !facts.has(id));
    for (const fact of added) facts.set(fact.id, fact);
    fresh.push(...added);
    const takenBack = row.takenBack ? factsTakenBack([...facts.values()], row.takenBack) : [];
    for (const each of takenBack) withdraw(each);
    return added.length + takenBack.length > 0 ? 'accepted' : 'already-held';
  });
  for (const superseded of supersededFacts([...facts.values()])) withdraw(superseded);
  return fresh.length + withdrawn.length > 0 ? { outcomes, change: { facts: fresh, withdrawn } } : { outcomes };
}

const factsTakenBack = (facts: readonly (Fact | UnreadableFact)[], { idPrefix, at }: TakenBack): readonly Withdrawal[] =>
  facts
    .filter((fact) => fact.id.startsWith(idPrefix) && fact.withdrawnAt === undefined && (fact.at === undefined || fact.at <= at))
    .map(({ id }) => ({ factId: id, at }));

/** Whether a fact is there under this id that says something else. One that cannot be read contradicts nothing. */
export const contradicts = (fact: Fact, held: Fact | UnreadableFact | undefined): boolean =>
  held !== undefined && held.kind !== 'unreadable' && contentOf(fact) !== contentOf(held);

/** What happens to a fact after it was written is no part of what it says. */
const contentOf = (fact: Fact): string =>
  JSON.stringify(
    Object.entries(formatFact(fact))
      .filter(([field]) => field !== 'withdrawnAt' && field !== 'recordedAt')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
