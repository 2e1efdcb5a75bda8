import type { Caller, DistrictRole } from '../../domain/caller';
import { districtRoles } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { delegationFault, delegationsPerPostMax, liveDelegations, mayReceive } from '../../domain/staff/delegation';
import type { ActivePost, Delegation, Post } from '../../domain/staff/post';
import { formatInstant, type Instant, parseInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Posts } from '../ports/posts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ChangePostNeeds, changePost } from './change-post';
import { heldPost } from './colleagues';
import { type DelegationShown, showDelegation } from './show-post';

export type DelegateRolesInput = {
  readonly caller: Caller;
  readonly body: {
    readonly delegationId: string;
    readonly postId: string;
    readonly roles: readonly DistrictRole[];
    readonly from?: string;
    readonly until: string;
  };
};
export type DelegateRolesNeeds = AuditNeeds & ChangePostNeeds & { readonly posts: Pick<Posts, 'get' | 'replace' | 'listOfPerson'> };

/**
 * Lets a colleague act in some of the caller's own roles for a while; who gave and who received stand in the audit record.
 * Sent again under its id, it answers as the first time. Refused: roles that are not one's own or are `administrator`; more than
 * two weeks; a colleague who reaches further than the caller, is elsewhere or has no post (`not-found`); whoever has no post.
 */
export async function delegateRoles(
  { caller, body }: DelegateRolesInput,
  needs: DelegateRolesNeeds,
): Promise<Result<DelegationShown, Refusal>> {
  const acting = actingAs(districtRoles, caller);
  if (!acting.ok) return acting;
  const now = needs.clock.now();
  const giver = await heldPost(caller, now, needs);
  if (!giver) return refused({ code: 'step-not-possible' });
  const asked = { roles: [...new Set(body.roles)], from: instantOr(now, body.from), until: instantOr(now, body.until) };
  const fault = delegationFault(giver, asked, now);
  if (fault) return refused({ code: 'request-not-valid', fields: [fault] });
  const receiver = await needs.posts.get(body.postId);
  if (!receiver || !mayReceive(receiver, giver, now)) return refused({ code: 'not-found' });
  const delegation: Delegation = { delegationId: body.delegationId, ...asked, byPostId: giver.postId, byName: giver.name };
  const target = `${asked.roles.join(' and ')} from post ${giver.postId} to post ${receiver.postId}, until ${formatInstant(asked.until)}`;
  await writeAuditEntry(caller, { operation: 'delegateRoles', role: acting.value.role, target, about: [receiver.personId] }, needs);
  const changed = await changePost(receiver.postId, (post) => received(post, delegation, { giver, now }), needs);
  if (!changed.ok) return changed;
  const isThis = ({ delegationId }: Delegation) => delegationId === delegation.delegationId;
  return done(showDelegation(changed.value.delegations.find(isThis) ?? delegation));
}

type Giving = { readonly giver: ActivePost; readonly now: Instant };

function received(post: Post, delegation: Delegation, { giver, now }: Giving): Result<Post, Refusal> {
  if (!mayReceive(post, giver, now)) return refused({ code: 'not-found' });
  if (post.delegations.some(({ delegationId }) => delegationId === delegation.delegationId)) return done(post);
  const live = liveDelegations(post, now);
  if (live.length >= delegationsPerPostMax) return refused({ code: 'step-not-possible' });
  return done({ ...post, delegations: [...live, delegation] });
}

const instantOr = (now: Instant, text: string | undefined): Instant => (text === undefined ? now : (parseInstant(text) ?? now));
