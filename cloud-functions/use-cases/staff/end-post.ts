import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Post } from '../../domain/staff/post';
import { actingAs } from '../../domain/tracing/district-scope';
import type { PeopleStore } from '../ports/people-store';
import type { Posts } from '../ports/posts';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { endSessionsOf } from '../sign-in/end-sessions';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { changePost } from './change-post';
import { presentPosts } from './colleagues';
import { type PostShown, showPost } from './show-post';

export type EndPostInput = {
  readonly caller: Caller;
  readonly params: { readonly postId: string };
  readonly body: { readonly reason: string };
};
export type EndPostNeeds = AuditNeeds & {
  readonly posts: Pick<Posts, 'get' | 'replace' | 'listOfDistrict'>;
  readonly people: Pick<PeopleStore, 'takeStanding'>;
  readonly signInSessions: Pick<SignInSessions, 'listOfPerson' | 'end'>;
};

/**
 * Ends a post of the district, or takes an invitation back: the roles go first, then every session of its holder and what they
 * had delegated. Sent again, it finishes what broke off. Refused: one's own (`not-allowed`), another district's (`not-found`).
 */
export async function endPost({ caller, params, body }: EndPostInput, needs: EndPostNeeds): Promise<Result<PostShown, Refusal>> {
  const acting = actingAs(['administrator'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const post = await needs.posts.get(params.postId);
  if (post?.district !== district) return refused({ code: 'not-found' });
  if (post.personId === caller.personId) return refused({ code: 'not-allowed' });
  const about = post.personId === undefined ? [] : [post.personId];
  await writeAuditEntry(caller, { operation: 'endPost', role, purpose: body.reason, target: `post ${post.postId}`, about }, needs);
  const now = needs.clock.now();
  const end = { at: now, by: caller.personId, reason: body.reason };
  const ended = await changePost(post.postId, (before) => done(endedPost(before, end)), needs);
  if (!ended.ok) return ended;
  if (post.personId !== undefined) await endSessionsOf(post.personId, { at: now, by: caller.personId }, needs);
  await endDelegationsBy(post.postId, district, needs);
  return done(showPost(ended.value, caller, now));
}

const endedPost = (post: Post, ended: NonNullable<Post['ended']>): Post =>
  post.state === 'ended' ? post : { ...post, state: 'ended', delegations: [], ended };

async function endDelegationsBy(postId: string, district: string, needs: EndPostNeeds): Promise<void> {
  const isTheirs = ({ byPostId }: Post['delegations'][number]) => byPostId === postId;
  for (const post of await presentPosts(district, needs)) {
    if (!post.delegations.some(isTheirs)) continue;
    const without = (before: Post) => done({ ...before, delegations: before.delegations.filter((one) => !isTheirs(one)) });
    const changed = await changePost(post.postId, without, needs);
    if (!changed.ok) throw new Error('delegations of a post that has ended are still there');
  }
}
