import type { Caller } from '../../domain/caller';
import { done } from '../../domain/result';
import type { Claims } from '../ports/claims';
import type { PeopleStore } from '../ports/people-store';
import { showClaim } from './show-claim';

export type ListMyClaimsInput = { readonly caller: Caller };
export type ListMyClaimsNeeds = { readonly claims: Pick<Claims, 'listOfPerson'>; readonly people: Pick<PeopleStore, 'getFacts'> };

/** Claims are kept for 90 days; who files more than this in that time sees the latest. */
const claimsShownMax = 50;

/** The caller's claims, the newest first, with what was answered. */
export async function listMyClaims({ caller }: ListMyClaimsInput, { claims, people }: ListMyClaimsNeeds) {
  const [person, page] = await Promise.all([
    people.getFacts(caller.personId),
    claims.listOfPerson(caller.personId, { itemsMax: claimsShownMax }),
  ]);
  return done({ claims: (page?.items ?? []).map((claim) => showClaim(claim, person)) });
}
