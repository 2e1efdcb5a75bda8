import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { invitationCodeHash, readInvitationCode } from '../../domain/staff/invitation-code';
import type { Post } from '../../domain/staff/post';
import { callerOf } from '../../domain/staff/standing';
import type { Instant } from '../../domain/time';
import { type ConsentAttemptNeeds, takeConsentAttempt } from '../family/take-consent-attempt';
import type { PeopleStore } from '../ports/people-store';
import type { Posts } from '../ports/posts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { changePost } from './change-post';
import { heldPost } from './colleagues';
import { type PostShown, showPost } from './show-post';

export type AcceptInvitationInput = { readonly caller: Caller; readonly body: { readonly invitationCode: string } };
export type AcceptInvitationNeeds = AuditNeeds &
  ConsentAttemptNeeds & {
    readonly posts: Pick<Posts, 'get' | 'replace' | 'listOfPerson' | 'postOfInvitation'>;
    readonly people: Pick<PeopleStore, 'getProfile' | 'takeStanding'>;
  };

/**
 * Takes the post a code was made for, in the caller's own account: their roles hold from their next renewal on. Sent again, it
 * answers as the first time. Refused: identity not registered; a code that is wrong, used, replaced or over, all alike; a code one made
 * oneself; an eleventh try in an hour; somebody who has a post already, or works for another district.
 */
export async function acceptInvitation(
  { caller, body }: AcceptInvitationInput,
  needs: AcceptInvitationNeeds,
): Promise<Result<PostShown, Refusal>> {
  const now = needs.clock.now();
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' });
  const offered = await offeredBy(body.invitationCode, caller, { now, needs });
  if (!offered.ok) return offered;
  const { post, codeHash } = offered.value;
  const held = await heldPost(caller, now, needs);
  const elsewhere = callerOf(profile, now).district;
  if ((held && held.postId !== post.postId) || (elsewhere ?? post.district) !== post.district)
    return refused({ code: 'step-not-possible' });
  if (post.invitedBy === caller.personId) return refused({ code: 'second-person-needed' });
  const act = { operation: 'acceptInvitation', role: 'resident', target: `post ${post.postId}`, about: [] } as const;
  await writeAuditEntry({ ...caller, district: post.district }, act, needs);
  const taken = await changePost(post.postId, (before) => takenBy(before, { caller, codeHash, now }), needs);
  return taken.ok ? done(showPost(taken.value, caller, now)) : taken;
}

type Asking = { readonly now: Instant; readonly needs: AcceptInvitationNeeds };

async function offeredBy(typed: string, caller: Caller, { now, needs }: Asking) {
  const attempt = await takeConsentAttempt(caller.personId, now, needs);
  if (!attempt.granted) {
    return refused({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((attempt.freeAt - now) / 1000)) } as const);
  }
  const code = readInvitationCode(typed);
  const codeHash = code === undefined ? '' : invitationCodeHash(code);
  const postId = code && (await needs.posts.postOfInvitation(codeHash));
  const post = postId ? await needs.posts.get(postId) : undefined;
  const takes = post && takenBy(post, { caller, codeHash, now });
  return post && takes?.ok ? done({ post, codeHash }) : refused({ code: 'invitation-wrong' } as const);
}

type Taking = { readonly caller: Caller; readonly codeHash: string; readonly now: Instant };

function takenBy(post: Post, { caller, codeHash, now }: Taking): Result<Post, Refusal> {
  const isOpen = post.invitation.codeHash === codeHash && post.invitation.until > now;
  if (isOpen && post.state === 'active' && post.personId === caller.personId) return done(post);
  if (!isOpen || post.state !== 'invited') return refused({ code: 'invitation-wrong' });
  return done({ ...post, state: 'active', personId: caller.personId, since: now });
}
