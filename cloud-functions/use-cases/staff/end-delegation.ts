import type { Caller } from '../../domain/caller';
import { districtRoles } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Post } from '../../domain/staff/post';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Posts } from '../ports/posts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ChangePostNeeds, changePost } from './change-post';
import { heldPost } from './colleagues';

export type EndDelegationInput = {
  readonly caller: Caller;
  readonly params: { readonly postId: string; readonly delegationId: string };
};
export type EndDelegationNeeds = AuditNeeds & ChangePostNeeds & { readonly posts: Pick<Posts, 'get' | 'replace' | 'listOfPerson'> };

/** Ends a delegation before its time: whoever gave it, whoever received it, or an administrator. For anyone else it is `not-found`. */
export async function endDelegation(
  { caller, params }: EndDelegationInput,
  needs: EndDelegationNeeds,
): Promise<Result<{ readonly ended: true }, Refusal>> {
  const acting = actingAs(districtRoles, caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const [post, own] = await Promise.all([needs.posts.get(params.postId), heldPost(caller, needs.clock.now(), needs)]);
  const delegation = post?.delegations.find(({ delegationId }) => delegationId === params.delegationId);
  if (!post || !delegation || post.district !== district) return refused({ code: 'not-found' });
  const mayEnd = caller.roles.includes('administrator') || own?.postId === post.postId || own?.postId === delegation.byPostId;
  if (!mayEnd) return refused({ code: 'not-found' });
  const target = `${delegation.roles.join(' and ')} from post ${delegation.byPostId} to post ${post.postId}`;
  const about = post.personId === undefined ? [] : [post.personId];
  await writeAuditEntry(caller, { operation: 'endDelegation', role, target, about }, needs);
  const isOther = ({ delegationId }: Post['delegations'][number]) => delegationId !== delegation.delegationId;
  const changed = await changePost(post.postId, (before) => done({ ...before, delegations: before.delegations.filter(isOther) }), needs);
  return changed.ok ? done({ ended: true }) : changed;
}
