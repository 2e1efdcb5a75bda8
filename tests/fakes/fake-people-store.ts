import { personKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { PeopleStore, PersonFacts, PersonProfile, StoredDeclaration } from '../../cloud-functions/use-cases/ports/people-store';
import { pageInMemory, timePosition } from './page-in-memory';

type Record = { profile: PersonProfile; document?: string; facts: PersonFacts; declarations: StoredDeclaration[]; keptUntil: Instant };

/** The port's promises in memory; each call lets others go first, as a network does. */
export function fakePeopleStore(clock: Clock): PeopleStore {
  const logins = new Map<string, PersonId>();
  const people = new Map<PersonId, Record>();
  const recordOf = (personId: PersonId): Record | undefined => {
    const record = people.get(personId);
    return record && record.keptUntil > clock.now() ? record : undefined;
  };
  const made = (personId: PersonId): Record => {
    const record = recordOf(personId) ?? {
      profile: { personId, roles: [], createdAt: clock.now() },
      facts: { facts: [], revision: 0 },
      declarations: [],
      keptUntil: personKeptUntil(clock.now()),
    };
    people.set(personId, record);
    return record;
  };
  const holderOf = (documentKey: string) => [...people.keys()].find((personId) => recordOf(personId)?.document === documentKey);
  return {
    async findOrCreatePerson(login, newPerson) {
      await Promise.resolve();
      const personId = logins.get(login);
      const known = personId && recordOf(personId);
      if (known) {
        known.keptUntil = personKeptUntil(clock.now());
        return known.profile;
      }
      logins.set(login, newPerson.personId);
      made(newPerson.personId).profile = newPerson;
      return newPerson;
    },
    getProfile: async (personId) => recordOf(personId)?.profile,
    async grantRoles(personId, roles, district) {
      const record = recordOf(personId);
      if (!record) throw new Error('no such person');
      const { district: _, ...profile } = record.profile;
      record.profile = { ...profile, roles, ...(district !== undefined && { district }) };
    },
    async registerIdentity(personId, documentKey, identity) {
      await Promise.resolve();
      const record = recordOf(personId);
      if (!record) throw new Error('no such person');
      if (record.profile.identity) return { claimed: record.document === documentKey, kept: record.profile.identity };
      const holder = holderOf(documentKey);
      if (holder && holder !== personId) return { claimed: false };
      record.document = documentKey;
      record.profile = { ...record.profile, identity };
      record.facts = { ...record.facts, maskedName: identity.maskedName, revision: record.facts.revision + 1 };
      return { claimed: true };
    },
    findPersonByDocument: async (documentKey) => holderOf(documentKey),
    getFacts: async (personId) => recordOf(personId)?.facts ?? { facts: [], revision: 0 },
    async appendFacts(personId, { revision, facts, declaredAt }) {
      await Promise.resolve();
      const record = made(personId);
      const held = record.facts;
      if (held.revision !== revision) return undefined;
      const ids = new Set(held.facts.map(({ id }) => id));
      const fresh = facts.filter(({ id }) => !ids.has(id) && ids.add(id));
      record.facts = { ...held, facts: [...held.facts, ...fresh], ...(declaredAt !== undefined && { declaredAt }), revision: revision + 1 };
      return record.facts;
    },
    async saveDeclaration(personId, declaration) {
      const { declarations } = made(personId);
      if (!declarations.some(({ declarationId }) => declarationId === declaration.declarationId)) declarations.push(declaration);
    },
    getDeclaration: async (personId, declarationId) =>
      recordOf(personId)?.declarations.find((kept) => kept.declarationId === declarationId && kept.expiresAt > clock.now()),
    listDeclarations: async (personId, now, request) => {
      const items = (recordOf(personId)?.declarations ?? []).filter(({ expiresAt }) => expiresAt > now);
      const positionOf = ({ at, declarationId }: StoredDeclaration) => timePosition(at, declarationId);
      return pageInMemory({ list: 'declarations', items, positionOf, direction: 'newest-first' }, request);
    },
  };
}
