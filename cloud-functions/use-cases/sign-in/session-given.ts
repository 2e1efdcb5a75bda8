/** What every way of signing in, renewing and proving oneself anew ends with. */
import type { Role } from '../../domain/caller';
import { callerOf } from '../../domain/staff/standing';
import { formatInstant, type Instant } from '../../domain/time';
import type { SessionTokens } from '../ports/keys';
import type { PeopleStore, PersonProfile } from '../ports/people-store';

/** The contract's `session`; instants as ISO with +08:00. */
export type SessionGiven = {
  readonly token: string;
  readonly expiresAt: string;
  readonly renewableUntil: string;
  readonly roles: readonly Role[];
  readonly district: string | null;
  readonly registered: boolean;
  readonly declared: boolean;
};

export type SessionNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly sessions: Pick<SessionTokens, 'issue'>;
};

/** Which session it is, since when, and when its person last proved anew who they are. */
export type SessionOf = { readonly signedInAt: Instant; readonly sessionId?: string; readonly steppedUpAt?: Instant };

/** `undefined`: the sign-in it began with is too long ago. */
export async function giveSession(
  profile: PersonProfile,
  { signedInAt, ...session }: SessionOf,
  { people, sessions, now }: SessionNeeds & { readonly now: Instant },
): Promise<SessionGiven | undefined> {
  const caller = callerOf(profile, now);
  const issued = await sessions.issue({ ...caller, ...session }, signedInAt, now);
  if (now >= issued.renewableUntil) return undefined;
  const { declaredAt } = await people.getFacts(profile.personId, 'newest');
  return {
    token: issued.token,
    expiresAt: formatInstant(issued.expiresAt),
    renewableUntil: formatInstant(issued.renewableUntil),
    roles: caller.roles,
    district: caller.district ?? null,
    registered: profile.identity !== undefined,
    declared: declaredAt !== undefined,
  };
}
