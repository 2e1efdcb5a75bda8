import type { Claim } from '../../domain/claim/claim';
import { formatInstant } from '../../domain/time';
import { type FactShown, showFact } from '../health-code/show-fact';
import type { PersonFacts } from '../ports/people-store';

/** A claim with the facts it names, as they are now; with all of them where it names none. */
export const showClaim = (claim: Claim, { facts }: Pick<PersonFacts, 'facts'>) => ({
  claimId: claim.claimId,
  rule: claim.rule,
  text: claim.text,
  state: claim.state,
  filedAt: formatInstant(claim.filedAt),
  dueAt: formatInstant(claim.dueAt),
  reviewedAt: claim.review ? formatInstant(claim.review.at) : null,
  answer: claim.review?.answer ?? null,
  facts: facts.filter(({ id }) => claim.factIds.length === 0 || claim.factIds.includes(id)).map((fact): FactShown => showFact(fact)),
});
export type ClaimShown = ReturnType<typeof showClaim>;
