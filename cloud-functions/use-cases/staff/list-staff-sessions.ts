import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { Posts } from '../ports/posts';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { type SessionShown, showSession } from '../sign-in/show-session';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { postWithHolder } from './post-with-holder';

export type ListStaffSessionsInput = { readonly caller: Caller; readonly params: { readonly postId: string } };
export type ListStaffSessionsNeeds = AuditNeeds & {
  readonly posts: Pick<Posts, 'get'>;
  readonly signInSessions: Pick<SignInSessions, 'listOfPerson'>;
};

/** Where the holder of a post is signed in: since when and in what kind of app, and no more. In the record, and in theirs. */
export async function listStaffSessions(
  { caller, params }: ListStaffSessionsInput,
  needs: ListStaffSessionsNeeds,
): Promise<Result<{ readonly sessions: readonly SessionShown[] }, Refusal>> {
  const post = await postWithHolder(caller, params.postId, needs);
  if (!post.ok) return post;
  const { postId, personId } = post.value;
  const sessions = await needs.signInSessions.listOfPerson(personId);
  const target = `post ${postId}, ${sessions.length} sessions`;
  await writeAuditEntry(caller, { operation: 'listStaffSessions', role: 'administrator', target, about: [personId] }, needs);
  return done({ sessions: sessions.map((session) => showSession(session, caller.sessionId)) });
}
