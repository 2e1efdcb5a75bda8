/** A district's office: its staff and their posts, sessions and audit record in memory, real tokens and a clock one can move. */
import { makeLookupKeys } from '../../../cloud-functions/adapters/keys/lookup-keys';
import { systemRandom } from '../../../cloud-functions/adapters/keys/random';
import { makeSessionTokens } from '../../../cloud-functions/adapters/keys/session-tokens';
import type { Caller, DistrictRole } from '../../../cloud-functions/domain/caller';
import type { Post } from '../../../cloud-functions/domain/staff/post';
import { callerOf } from '../../../cloud-functions/domain/staff/standing';
import { addMilliseconds, dayOf, instant } from '../../../cloud-functions/domain/time';
import { settleStanding } from '../../../cloud-functions/use-cases/staff/change-post';
import { aPost } from '../../builders/a-post';
import { personIdNamed } from '../../builders/people';
import { fakeAuditLog } from '../../fakes/fake-audit-log';
import { fakePeople } from '../../fakes/fake-people-store';
import { fakePosts } from '../../fakes/fake-posts';
import { fakeSignInCodes } from '../../fakes/fake-sign-in-codes';
import { fakeSignInSessions } from '../../fakes/fake-sign-in-sessions';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;
const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');

export function anOffice() {
  let now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  const clock = { now: () => now };
  const people = fakePeople({}, clock).store;
  const audit = fakeAuditLog(clock);
  const signInSessions = fakeSignInSessions(clock);
  const needs = {
    clock,
    people,
    audit,
    signInSessions,
    posts: fakePosts(clock),
    signInCodes: fakeSignInCodes(),
    lookupKeys: makeLookupKeys(secret(1)),
    sessions: makeSessionTokens([{ id: 1, secret: secret(3) }]),
    random: systemRandom,
  };
  /** Somebody with an account and an identity. */
  async function resident(name: string): Promise<Caller> {
    const personId = personIdNamed(name);
    await people.findOrCreatePerson(`login of ${name}`, { personId, roles: ['resident'], createdAt: now });
    await people.registerIdentity(personId, `document of ${name}`, {
      documentType: 'resident-id',
      maskedName: `${name.slice(0, 1)}**`,
      maskedDocumentNumber: '1****************X',
      sealed: 'c2VhbGVk',
      registeredAt: now,
    });
    return { personId, roles: ['resident'] };
  }
  async function callerNow(name: string): Promise<Caller> {
    const profile = await people.getProfile(personIdNamed(name));
    if (!profile) throw new Error(`${name} has no account`);
    return callerOf(profile, now);
  }
  return {
    ...needs,
    resident,
    /** As they are told to be by a token given out now. */
    callerNow,
    /** Somebody with a post. */
    async staff(name: string, roles: readonly DistrictRole[], about: Partial<Post> = {}) {
      const { personId } = await resident(name);
      const post = await needs.posts.add(aPost({ name, roles, personId, ...about }));
      await settleStanding(post, { people });
      return { post, caller: await callerNow(name) };
    },
    async signedIn(name: string, at = now) {
      const { personId } = await people.findOrCreatePerson(`login of ${name}`, {
        personId: personIdNamed(name),
        roles: [],
        createdAt: now,
      });
      const sessionId = `01831234-5678-7abc-8def-${String(at).slice(-12)}`;
      await signInSessions.start({ sessionId, personId, app: 'computer-browser', startedAt: at });
      return sessionId;
    },
    entries: async (district = '150781') => (await audit.listOfDistrict(district, dayOf(now), { itemsMax: 100 }))?.items ?? [],
    pass: (milliseconds: number) => {
      now = addMilliseconds(now, milliseconds);
    },
  };
}

export const given = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};
export const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'done' : result.error?.code;
