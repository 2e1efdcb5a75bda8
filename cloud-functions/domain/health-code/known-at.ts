import type { Instant } from '../time';
import type { Fact, UnreadableFact } from './facts';

type AnyFact = Fact | UnreadableFact;

/**
 * The facts as they stood at `at`, to decide again what was decided then. Left out: what was written down later, and what
 * was withdrawn by then. A withdrawal that came later is taken off: nobody knew of it, and `nextChangeAt` must not either.
 * A fact that does not say when it was written down is taken to be as old as what it tells; one that says no time at all
 * was always there, so that an unreadable record is never replayed into a green.
 */
export const factsKnownAt = <Known extends AnyFact>(facts: readonly Known[], at: Instant): readonly Known[] =>
  facts.filter((fact) => isKnown(fact, at)).map((fact) => (fact.withdrawnAt === undefined ? fact : { ...fact, withdrawnAt: undefined }));

function isKnown(fact: AnyFact, at: Instant): boolean {
  if (fact.withdrawnAt !== undefined && fact.withdrawnAt <= at) return false;
  const since = fact.recordedAt ?? fact.at;
  return since === undefined || since <= at;
}
