/**
 * Withdrawing in what is stored: the JSON of a fact gets a `withdrawnAt`, whether the fact can be read or not, and stays.
 * A further item is never changed; one with a withdrawn fact is written anew under the name of its new content.
 */
import { formatInstant, type Instant, parseInstant } from '../../domain/time';
import { type OlderFacts, packOlder, type StoredFacts } from './facts-item';

export type Withdrawn = { readonly stored: StoredFacts; readonly older: readonly OlderFacts[] };

/** `olderFacts` are the contents of `stored.older`, in order. */
export function withdrawFacts(
  stored: StoredFacts,
  olderFacts: readonly (readonly unknown[] | undefined)[],
  withdrawals: readonly { readonly factId: string; readonly at: Instant }[],
): Withdrawn {
  if (withdrawals.length === 0) return { stored, older: [] };
  // Of two withdrawals in one change the earlier counts, as it would had they come one after the other.
  const instants = new Map<string, Instant>();
  for (const { factId, at } of withdrawals) instants.set(factId, earlier(instants.get(factId), at));
  const mark = (facts: readonly unknown[]) => facts.map((fact) => withdraw(fact, instants));
  const older: OlderFacts[] = [];
  const names = stored.older.map((name, place) => {
    const facts = olderFacts[place];
    const marked = facts && mark(facts);
    if (!facts || !marked || marked.every((fact, index) => fact === facts[index])) return name;
    const packed = packOlder(marked);
    older.push(packed);
    return packed.hash;
  });
  return { stored: { ...stored, facts: mark(stored.facts), older: names }, older };
}

const earlier = (one: Instant | undefined, other: Instant): Instant => (one !== undefined && one < other ? one : other);

/** The same value when there is nothing to do. */
function withdraw(fact: unknown, instants: ReadonlyMap<string, Instant>): unknown {
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return fact;
  // As `parseFact` names it.
  const id = 'id' in fact && typeof fact.id === 'string' && fact.id !== '' ? fact.id : 'unknown';
  const at = instants.get(id);
  if (at === undefined || ('withdrawnAt' in fact && parseInstant(fact.withdrawnAt) !== undefined)) return fact;
  return { ...fact, withdrawnAt: formatInstant(at) };
}
