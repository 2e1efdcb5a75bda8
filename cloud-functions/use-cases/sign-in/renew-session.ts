import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { giveSession, type SessionGiven, type SessionNeeds } from './session-given';

export type RenewSessionNeeds = SessionNeeds & {
  readonly people: Pick<PeopleStore, 'getProfile' | 'getFacts'>;
  readonly signInSessions: Pick<SignInSessions, 'get'>;
  readonly clock: Clock;
};

/**
 * Refused: the sign-in this session began with is too long ago, the session was ended from elsewhere, or the person is gone.
 * Roles are read anew.
 */
export async function renewSession(
  { caller }: { readonly caller: Caller },
  needs: RenewSessionNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile || !(await sessionHolds(caller, needs.signInSessions))) return refused({ code: 'sign-in-expired' });
  const { signedInAt, sessionId, steppedUpAt } = caller;
  if (signedInAt === undefined) return refused({ code: 'sign-in-expired' });
  const given = await giveSession(profile, { signedInAt, sessionId, steppedUpAt }, { ...needs, now: needs.clock.now() });
  return given ? done(given) : refused({ code: 'sign-in-expired' });
}

/** A token from before sign-ins were written down names no session; it is half an hour from its end. */
export async function sessionHolds({ personId, sessionId }: Caller, sessions: Pick<SignInSessions, 'get'>): Promise<boolean> {
  if (sessionId === undefined) return true;
  const session = await sessions.get(personId, sessionId);
  return session !== undefined && session.endedAt === undefined;
}
