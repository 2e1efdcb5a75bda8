/** The common end of all sign-ins: the person behind an outside identity is found or made. */
import { personIdFrom } from '../../domain/identity/person-id';
import type { Clock } from '../ports/clock';
import type { LookupKeys, Random } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import { callerOf, type SessionGiven, type SessionNeeds, sessionGiven } from './session-given';

export type SignInNeeds = SessionNeeds & {
  readonly people: Pick<PeopleStore, 'findOrCreatePerson' | 'getFacts'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
  readonly random: Random;
};

export type ProvenLogin = { readonly kind: 'wechat' | 'alipay' | 'phone' | 'demo'; readonly value: string };

/** `login.value` (openid, user id, E.164 phone) has been proven by the caller; only its keyed hash is stored. */
export async function signIn(login: ProvenLogin, needs: SignInNeeds): Promise<SessionGiven> {
  const now = needs.clock.now();
  const profile = await needs.people.findOrCreatePerson(needs.lookupKeys.lookupKey(login.kind, login.value), {
    personId: personIdFrom(needs.random.bytes(16)),
    roles: ['resident'],
    createdAt: now,
  });
  return sessionGiven(profile, await needs.sessions.issue(callerOf(profile), now, now), needs);
}
