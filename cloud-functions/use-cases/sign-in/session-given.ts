/** What every way of signing in ends with. */
import type { Caller, Role } from '../../domain/caller';
import { formatInstant } from '../../domain/time';
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

export type IssuedSession = Awaited<ReturnType<SessionTokens['issue']>>;

/** Roles and district as they are now: a role taken away is gone at the next renewal. */
export const callerOf = ({ personId, roles, district }: PersonProfile): Caller => ({ personId, roles, district });

export async function sessionGiven(profile: PersonProfile, issued: IssuedSession, { people }: SessionNeeds): Promise<SessionGiven> {
  const { declaredAt } = await people.getFacts(profile.personId, 'newest');
  return {
    token: issued.token,
    expiresAt: formatInstant(issued.expiresAt),
    renewableUntil: formatInstant(issued.renewableUntil),
    roles: profile.roles,
    district: profile.district ?? null,
    registered: profile.identity !== undefined,
    declared: declaredAt !== undefined,
  };
}
