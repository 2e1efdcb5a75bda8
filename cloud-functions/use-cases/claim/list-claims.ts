import type { Caller } from '../../domain/caller';
import type { Claim } from '../../domain/claim/claim';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Claims } from '../ports/claims';
import type { PeopleStore } from '../ports/people-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ClaimShown, showClaim } from './show-claim';

export type ListClaimsInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'waiting' | 'reviewed'; readonly page?: string };
};
export type ListClaimsNeeds = AuditNeeds & {
  readonly claims: Pick<Claims, 'listOfDivision'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
};
type ClaimAtDesk = ClaimShown & { readonly maskedName: string | null; readonly mayReview: boolean };

const claimsPerPage = 20;

/**
 * Claims of people of the officer's district with the facts they name: those that wait, the oldest first, or those reviewed.
 * What is shown of a person is on record as read.
 */
export async function listClaims(
  { caller, query }: ListClaimsInput,
  needs: ListClaimsNeeds,
): Promise<Result<{ readonly claims: readonly ClaimAtDesk[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const page = await needs.claims.listOfDivision(district, query.state, { after: query.page, itemsMax: claimsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const about = [...new Set(page.items.map(({ personId }) => personId))];
  if (about.length > 0) {
    const target = `${page.items.length} claims, ${query.state}`;
    await writeAuditEntry(caller, { operation: 'listClaims', role, target, about }, needs);
  }
  return done({ claims: await Promise.all(page.items.map((claim) => showAtDesk(claim, caller, needs))), nextPage: page.next ?? null });
}

async function showAtDesk(claim: Claim, caller: Caller, { people }: ListClaimsNeeds): Promise<ClaimAtDesk> {
  const person = await people.getFacts(claim.personId);
  const mayReview = claim.state === 'waiting' && claim.personId !== caller.personId;
  return { ...showClaim(claim, person), maskedName: person.maskedName ?? null, mayReview };
}
