import type { Caller } from '../../domain/caller';
import { type Claim, claimDueAt } from '../../domain/claim/claim';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Claims } from '../ports/claims';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';
import { type ClaimShown, showClaim } from './show-claim';

export type FileClaimInput = {
  readonly caller: Caller;
  readonly body: { readonly claimId: string; readonly rule: string; readonly factIds: readonly string[]; readonly text: string };
};
export type FileClaimNeeds = {
  readonly claims: Pick<Claims, 'add' | 'listOfPerson'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly clock: Clock;
  /** GB/T 2260; whose officers look at the claim of somebody who has not said where they live. */
  readonly jurisdiction: string;
};

/** One person's claims that wait at one time; more would only keep others waiting. */
const waitingClaimsMax = 10;

/**
 * Objects to a reason, or to facts behind it. Filed once however often it is sent; it changes no colour, an accepted one
 * leads to a withdrawal. Refused: identity not registered; a fact that is not the caller's, named by its place; an eleventh
 * claim while ten wait.
 */
export async function fileClaim({ caller, body }: FileClaimInput, needs: FileClaimNeeds): Promise<Result<ClaimShown, Refusal>> {
  const person = await needs.people.getFacts(caller.personId);
  if (person.maskedName === undefined) return refused({ code: 'identity-needed' });
  const own = new Set(person.facts.map(({ id }) => id));
  const fields = body.factIds.flatMap((id, place): FieldRefusal[] =>
    own.has(id) ? [] : [{ path: `factIds.${place}`, problem: 'not-one-of' }],
  );
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  if (await waitForAnswers(caller, body.claimId, needs)) return refused({ code: 'too-many-requests' });
  const filedAt = needs.clock.now();
  const claim: Claim = {
    claimId: body.claimId,
    personId: caller.personId,
    division: person.division ?? needs.jurisdiction,
    rule: body.rule,
    factIds: [...new Set(body.factIds)],
    text: body.text,
    state: 'waiting',
    filedAt,
    dueAt: claimDueAt(filedAt),
    revision: 1,
  };
  const kept = await needs.claims.add(claim);
  return kept.personId === caller.personId ? done(showClaim(kept, person)) : refused({ code: 'not-found' });
}

async function waitForAnswers({ personId }: Caller, claimId: string, { claims }: FileClaimNeeds): Promise<boolean> {
  const page = await claims.listOfPerson(personId, { itemsMax: claimsLookedAt });
  const waiting = (page?.items ?? []).filter(({ state }) => state === 'waiting');
  return waiting.length >= waitingClaimsMax && !waiting.some((claim) => claim.claimId === claimId);
}

/** The latest; whoever has had more than this answered in 90 days may have one more waiting. */
const claimsLookedAt = 50;
