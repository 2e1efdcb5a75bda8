import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';
import { callerOf, type SessionGiven, type SessionNeeds, sessionGiven } from './session-given';

export type RenewSessionNeeds = SessionNeeds & { readonly people: Pick<PeopleStore, 'getProfile' | 'getFacts'>; readonly clock: Clock };

/** Refused: the sign-in this session began with is too long ago, or the person is gone. Roles are read anew. */
export async function renewSession(
  { caller }: { readonly caller: Caller },
  needs: RenewSessionNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const now = needs.clock.now();
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile || caller.signedInAt === undefined) return refused({ code: 'sign-in-expired' });
  const issued = await needs.sessions.issue(callerOf(profile), caller.signedInAt, now);
  return now < issued.renewableUntil ? done(await sessionGiven(profile, issued, needs)) : refused({ code: 'sign-in-expired' });
}
