import type { Caller, Role } from '../../domain/caller';
import type { Claim } from '../../domain/claim/claim';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { withdrawalRow } from '../fact-proposal/propose-withdrawal';
import { type SubmitProposalNeeds, submitProposal } from '../fact-proposal/submit-proposal';
import type { Claims } from '../ports/claims';
import type { PeopleStore, PersonFacts } from '../ports/people-store';
import { writeAuditEntry } from '../tracing/write-audit-entry';
import { type ClaimShown, showClaim } from './show-claim';

export type ClaimReview = { readonly outcome: 'accept' | 'refuse'; readonly answer: string; readonly factIds: readonly string[] };
export type ReviewClaimInput = { readonly caller: Caller; readonly params: { readonly claimId: string }; readonly body: ClaimReview };
export type ReviewClaimNeeds = SubmitProposalNeeds & {
  readonly claims: Pick<Claims, 'get' | 'replace'>;
  readonly people: Pick<PeopleStore, 'getFacts' | 'getProfile'>;
};

/**
 * Answers a claim. Accepted, the named facts are proposed for withdrawal under the claim's own id, so that a second person
 * sees them and a repeated answer proposes once; refused, nothing changes. Refused itself: another district's, one's own
 * (`not-allowed`), one answered before, an acceptance that names no fact, or one that is not the
 * person’s or is withdrawn already.
 */
export async function reviewClaim(
  { caller, params, body }: ReviewClaimInput,
  needs: ReviewClaimNeeds,
): Promise<Result<ClaimShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const claim = await needs.claims.get(params.claimId);
  if (claim?.division !== district) return refused({ code: 'not-found' });
  if (claim.personId === caller.personId) return refused({ code: 'not-allowed' });
  if (claim.state !== 'waiting') return refused({ code: 'already-reviewed' });
  const person = await needs.people.getFacts(claim.personId, 'newest');
  const fields = body.outcome === 'accept' ? faultsOfFacts(body.factIds, person) : [];
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  if (body.outcome === 'accept') {
    const proposed = await proposeWithdrawals({ caller, role, claim, person, factIds: body.factIds }, needs);
    if (!proposed.ok) return proposed;
  }
  const target = `claim ${claim.claimId}, ${body.outcome}`;
  await writeAuditEntry(caller, { operation: 'reviewClaim', role, target, about: [claim.personId] }, needs);
  const review = { by: caller.personId, at: needs.clock.now(), answer: body.answer, factIds: body.factIds };
  const state = body.outcome === 'accept' ? 'accepted' : 'refused';
  const replaced = await needs.claims.replace({ ...claim, state, review }, claim.revision);
  return replaced ? done(showClaim(replaced, person)) : refused({ code: 'changed-meanwhile' });
}

function faultsOfFacts(factIds: readonly string[], { facts }: PersonFacts): readonly FieldRefusal[] {
  if (factIds.length === 0) return [{ path: 'factIds', problem: 'required' }];
  const open = new Set(facts.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(({ id }) => id));
  return factIds.flatMap((id, place): FieldRefusal[] => (open.has(id) ? [] : [{ path: `factIds.${place}`, problem: 'not-one-of' }]));
}

type Accepted = {
  readonly caller: Caller;
  readonly role: Role;
  readonly claim: Claim;
  readonly person: PersonFacts;
  readonly factIds: readonly string[];
};

/**
 * Before the answer is kept: a crash in between leaves the claim waiting, and whoever answers it again finds the proposal
 * of the first there, which stands.
 */
async function proposeWithdrawals(
  { caller, role, claim, person, factIds }: Accepted,
  needs: ReviewClaimNeeds,
): Promise<Result<unknown, Refusal>> {
  const evidence = `claim ${claim.claimId}`;
  const there = await needs.proposals.get(claim.claimId);
  if (there?.act === 'withdraw' && there.sender === evidence) return done(there);
  const { maskedDocumentNumber } = (await needs.people.getProfile(claim.personId))?.identity ?? {};
  const rows = person.facts
    .filter(({ id }) => factIds.includes(id))
    .map((fact) => withdrawalRow(fact, { personId: claim.personId, maskedDocumentNumber, evidence }));
  const proposal = {
    proposalId: claim.claimId,
    act: 'withdraw',
    division: claim.division,
    ground: 'withdrawal',
    purpose: '申诉 claim',
    sender: evidence,
  } as const;
  return submitProposal(caller, { proposal, rows, operation: 'proposeWithdrawal', role, about: [claim.personId] }, needs);
}
