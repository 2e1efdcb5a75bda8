/** Everything signing in needs: real keys and tokens, a store in memory, a clock one can move, phones one can read. */
import { makeIdentitySeal } from '../../../cloud-functions/adapters/keys/identity-seal';
import { makeLookupKeys } from '../../../cloud-functions/adapters/keys/lookup-keys';
import { systemRandom } from '../../../cloud-functions/adapters/keys/random';
import { makeSessionTokens } from '../../../cloud-functions/adapters/keys/session-tokens';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, instant } from '../../../cloud-functions/domain/time';
import type { PeopleStore, PersonFacts, PersonProfile, StoredDeclaration } from '../../../cloud-functions/use-cases/ports/people-store';
import type { SignInCodes } from '../../../cloud-functions/use-cases/ports/sign-in-codes';
import type { ProviderAnswer } from '../../../cloud-functions/use-cases/ports/sign-in-providers';
import type { Person } from '../../builders/people';
import { fakeAuditLog } from '../../fakes/fake-audit-log';
import { fakeSignInSessions } from '../../fakes/fake-sign-in-sessions';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');

type PeopleKept = Pick<
  PeopleStore,
  | 'findOrCreatePerson'
  | 'findPersonByLogin'
  | 'getProfile'
  | 'getFacts'
  | 'grantRoles'
  | 'registerIdentity'
  | 'findPersonByDocument'
  | 'listDeclarations'
>;

export function anEntrance() {
  let now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  let answer: ProviderAnswer = { kind: 'unreachable' };
  let messagesArrive = true;
  const messages: { phone: string; code: string }[] = [];
  const kept = keptInMemory();
  const clock = { now: () => now };
  return {
    ...kept,
    signInSessions: fakeSignInSessions(clock),
    audit: fakeAuditLog(clock),
    clock,
    random: systemRandom,
    lookupKeys: makeLookupKeys(secret(1)),
    identitySeal: makeIdentitySeal([{ id: 1, secret: secret(2) }]),
    sessions: makeSessionTokens([{ id: 1, secret: secret(3) }]),
    textMessages: {
      sendSignInCode: async (phone: string, code: string) => {
        if (messagesArrive) messages.push({ phone, code });
        return { sent: messagesArrive };
      },
    },
    wechat: { exchangeCode: async () => answer },
    alipay: { exchangeAuthCode: async () => answer },
    messages,
    pass: (milliseconds: number) => {
      now = addMilliseconds(now, milliseconds);
    },
    providerSays: (said: ProviderAnswer) => {
      answer = said;
    },
    loseMessages: () => {
      messagesArrive = false;
    },
  };
}

export const seconds = 1_000;
export const minutes = 60_000;
export const hours = 3_600_000;

/** What the store keeps is open to the tests, so that they can look for what must not be in it. */
function keptInMemory() {
  const logins = new Map<string, PersonId>();
  const profiles = new Map<PersonId, PersonProfile>();
  const records = new Map<PersonId, PersonFacts>();
  const documents = new Map<string, PersonId>();
  const declarations = new Map<PersonId, StoredDeclaration[]>();
  const codes = new Map<string, { codeHash: string; expiresAt: number; resendAt: ReturnType<typeof instant>; attempts: number }>();
  const people: PeopleKept = {
    findOrCreatePerson: async (login, newPerson) => {
      const personId = logins.get(login) ?? newPerson.personId;
      logins.set(login, personId);
      const profile = profiles.get(personId) ?? newPerson;
      profiles.set(personId, profile);
      return profile;
    },
    findPersonByLogin: async (login) => logins.get(login),
    getProfile: async (personId) => profiles.get(personId),
    getFacts: async (personId) => records.get(personId) ?? { facts: [], revision: 0 },
    grantRoles: async (personId, roles, district) => {
      const profile = profiles.get(personId);
      if (profile) profiles.set(personId, { ...profile, roles, district });
    },
    registerIdentity: async (personId, documentKey, identity) => {
      const profile = profiles.get(personId);
      if (!profile || (documents.get(documentKey) ?? personId) !== personId) return { claimed: false };
      if (profile.identity) return { claimed: documents.get(documentKey) === personId, kept: profile.identity };
      documents.set(documentKey, personId);
      profiles.set(personId, { ...profile, identity });
      return { claimed: true };
    },
    findPersonByDocument: async (documentKey) => documents.get(documentKey),
    listDeclarations: async (personId, _now, { itemsMax }) => ({ items: (declarations.get(personId) ?? []).slice(0, itemsMax) }),
  };
  const signInCodes: SignInCodes = {
    save: async ({ phoneKey, codeHash, now, expiresAt, resendAt }) => {
      const held = codes.get(phoneKey);
      if (held && held.resendAt > now) return { saved: false, resendAt: held.resendAt };
      codes.set(phoneKey, { codeHash, expiresAt, resendAt, attempts: 0 });
      return { saved: true, resendAt };
    },
    take: async ({ phoneKey, codeHash, now, attemptsMax }) => {
      const held = codes.get(phoneKey);
      if (!held || held.expiresAt <= now || held.attempts >= attemptsMax) return { taken: false };
      held.attempts += 1;
      if (held.codeHash !== codeHash) return { taken: false };
      codes.delete(phoneKey);
      return { taken: true };
    },
  };
  const holds = ({ personId, profile, record }: Person) => {
    profiles.set(personId, profile);
    records.set(personId, record);
  };
  const everything = () => JSON.stringify([...logins, ...profiles, ...records, ...documents, ...codes]);
  return { people, signInCodes, holds, everything, declarations, profiles };
}
