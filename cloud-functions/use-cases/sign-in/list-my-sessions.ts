import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { type SessionShown, showSession } from './show-session';

export type ListMySessionsNeeds = { readonly signInSessions: Pick<SignInSessions, 'listOfPerson'> };

/** Where the caller has signed in within the last twelve hours, the newest first. */
export async function listMySessions(
  { caller }: { readonly caller: Caller },
  { signInSessions }: ListMySessionsNeeds,
): Promise<Result<{ readonly sessions: readonly SessionShown[] }, Refusal>> {
  const sessions = await signInSessions.listOfPerson(caller.personId);
  return done({ sessions: sessions.map((session) => showSession(session, caller.sessionId)) });
}
