import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { Posts } from '../ports/posts';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { endSessionsOf } from '../sign-in/end-sessions';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { postWithHolder } from './post-with-holder';

export type RevokeStaffSessionsInput = {
  readonly caller: Caller;
  readonly params: { readonly postId: string };
  readonly body: { readonly reason: string };
};
export type RevokeStaffSessionsNeeds = AuditNeeds & {
  readonly posts: Pick<Posts, 'get'>;
  readonly signInSessions: Pick<SignInSessions, 'listOfPerson' | 'end'>;
};

/** Ends every session of the holder of a post, who may sign in anew: for a phone that is lost. At the desks within ten seconds. */
export async function revokeStaffSessions(
  { caller, params, body }: RevokeStaffSessionsInput,
  needs: RevokeStaffSessionsNeeds,
): Promise<Result<{ readonly ended: number }, Refusal>> {
  const post = await postWithHolder(caller, params.postId, needs);
  if (!post.ok) return post;
  const { postId, personId } = post.value;
  const act = { operation: 'revokeStaffSessions', role: 'administrator', purpose: body.reason, about: [personId] } as const;
  await writeAuditEntry(caller, { ...act, target: `post ${postId}` }, needs);
  return done({ ended: await endSessionsOf(personId, { at: needs.clock.now(), by: caller.personId }, needs) });
}
