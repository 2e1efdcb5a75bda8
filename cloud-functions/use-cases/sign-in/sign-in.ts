/** The common end of all sign-ins: the person behind an outside identity is found or made, and the session is written down. */
import { personIdFrom } from '../../domain/identity/person-id';
import type { PersonId } from '../../domain/ids';
import type { AppKind } from '../../domain/staff/sign-in-session';
import type { Instant } from '../../domain/time';
import { auditIdAt, auditIdRandomBytes } from '../../domain/tracing/audit-id';
import type { Clock } from '../ports/clock';
import type { LookupKeys, Random } from '../ports/keys';
import type { PeopleStore, PersonProfile } from '../ports/people-store';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { giveSession, type SessionGiven, type SessionNeeds } from './session-given';

export type SignInNeeds = SessionNeeds & {
  readonly people: Pick<PeopleStore, 'findOrCreatePerson' | 'getFacts' | 'getProfile'>;
  readonly signInSessions: Pick<SignInSessions, 'start'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
  readonly random: Random;
};

/** `app` absent: nothing is known of it. */
export type ProvenLogin = {
  readonly kind: 'wechat' | 'alipay' | 'phone' | 'demo';
  readonly value: string;
  readonly app?: AppKind;
};

/** `login.value` (openid, user id, E.164 phone) has been proven by the caller; only its keyed hash is stored. */
export async function signIn({ kind, value, app = 'other' }: ProvenLogin, needs: SignInNeeds): Promise<SessionGiven> {
  const now = needs.clock.now();
  const found = await needs.people.findOrCreatePerson(needs.lookupKeys.lookupKey(kind, value), {
    personId: personIdFrom(needs.random.bytes(16)),
    roles: ['resident'],
    createdAt: now,
  });
  const sessionId = await startSession(found.personId, { app, now }, needs);
  const profile = await standingNow(found, needs);
  const given = await giveSession(profile, { signedInAt: now, sessionId }, { ...needs, now });
  if (!given) throw new Error('a session that has just begun is over');
  return given;
}

async function startSession(
  personId: PersonId,
  { app, now }: { readonly app: AppKind; readonly now: Instant },
  { signInSessions, random }: SignInNeeds,
): Promise<string> {
  const sessionId = auditIdAt(now, random.bytes(auditIdRandomBytes));
  await signInSessions.start({ sessionId, personId, app, startedAt: now });
  return sessionId;
}

/**
 * Staff are read again once their session is on record: whoever ends a post takes the roles first and then ends what sessions
 * there are, so that of a sign-in at the same moment one of the two is seen.
 */
const standingNow = async (found: PersonProfile, { people }: SignInNeeds): Promise<PersonProfile> =>
  found.standing === undefined ? found : ((await people.getProfile(found.personId)) ?? found);
