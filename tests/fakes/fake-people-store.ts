import { personKeptUntil, waitingFactKeptUntil, waitingKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import { foldRows } from '../../cloud-functions/domain/feed/fold-rows';
import type { Withdrawal } from '../../cloud-functions/domain/feed/superseded-facts';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import { isPersonId, type PersonId } from '../../cloud-functions/domain/ids';
import { type Instant, instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type {
  DocumentRow,
  PeopleStore,
  PersonFacts,
  PersonProfile,
  StoredDeclaration,
} from '../../cloud-functions/use-cases/ports/people-store';
import { pageInMemory, timePosition } from './page-in-memory';

type Waiting = DocumentRow & { readonly keptUntil: Instant };
export type KnownPerson = Partial<Omit<PersonFacts, 'revision'>>;
type Record = { profile: PersonProfile; document?: string; facts: PersonFacts; declarations: StoredDeclaration[]; keptUntil: Instant };

/** Nothing expires. */
const stoppedClock: Clock = { now: () => instant(0) };

export const fakePeopleStore = (clock: Clock): PeopleStore => fakePeople({}, clock).store;

/**
 * The port's promises in memory; each call lets others go first, as a network does. People are known from the `start` as far
 * as it says. `hooks.interfere` runs before each append, as another writer would; `add` is what such a writer adds.
 */
export function fakePeople(start: Readonly<{ [personId: PersonId]: KnownPerson }> = {}, clock: Clock = stoppedClock) {
  const logins = new Map<string, PersonId>();
  const people = new Map<PersonId, Record>();
  const hooks: { interfere?: (() => void) | undefined } = {};
  let waiting: Waiting[] = [];
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
  const change = (record: Record, made: { readonly facts: readonly Fact[]; readonly withdrawn: readonly Withdrawal[] } | undefined) => {
    if (!made) return;
    const withdrawnAt = (id: string) => made.withdrawn.filter(({ factId }) => factId === id).map(({ at }) => at);
    const facts = [...record.facts.facts, ...made.facts].map((fact) =>
      fact.withdrawnAt === undefined && withdrawnAt(fact.id).length > 0
        ? { ...fact, withdrawnAt: instant(Math.min(...withdrawnAt(fact.id))) }
        : fact,
    );
    record.facts = { ...record.facts, facts, revision: record.facts.revision + 1 };
  };
  const keptUntilOf = ({ facts }: DocumentRow): Instant =>
    instant(Math.max(waitingKeptUntil(clock.now()), ...facts.map((fact) => waitingFactKeptUntil(fact, clock.now()))));
  const holderOf = (documentKey: string) => [...people.keys()].find((personId) => recordOf(personId)?.document === documentKey);
  const read = (personId: PersonId): PersonFacts => recordOf(personId)?.facts ?? { facts: [], revision: 0 };
  const add = (personId: PersonId, facts: readonly Fact[]): void => change(made(personId), { facts, withdrawn: [] });
  for (const personId in start) {
    if (!isPersonId(personId)) throw new Error(`not a person: ${personId}`);
    made(personId).facts = { facts: [], ...start[personId], revision: 1 };
  }
  const store: PeopleStore = {
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
    findPersonByLogin: async (login) => logins.get(login),
    getProfile: async (personId) => recordOf(personId)?.profile,
    async takeStanding(personId, standing) {
      await Promise.resolve();
      const record = recordOf(personId);
      if (!record) throw new Error('nobody is there to take a standing');
      const there = record.profile.standing;
      if (there?.postId === standing.postId && there.postRevision >= standing.postRevision) return;
      if (there && there.postId !== standing.postId && (there.since ?? 0) > (standing.since ?? 0)) return;
      record.profile = { ...record.profile, standing };
    },
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
      const theirs = waiting.filter((row) => row.documentKey === documentKey && row.keptUntil > clock.now());
      // What was taken back was so whenever its report came in.
      change(
        record,
        foldRows(record.facts.facts, [...theirs.filter((row) => !row.takenBack), ...theirs.filter((row) => row.takenBack)]).change,
      );
      return { claimed: true };
    },
    findPersonByDocument: async (documentKey) => holderOf(documentKey),
    getFacts: async (personId) => read(personId),
    async appendFacts(personId, { revision, facts, withdrawn = [], ...rest }) {
      await Promise.resolve();
      hooks.interfere?.();
      const record = made(personId);
      if (record.facts.revision !== revision) return undefined;
      const ids = new Set(record.facts.facts.map(({ id }) => id));
      change(record, { facts: facts.filter(({ id }) => !ids.has(id) && ids.add(id)), withdrawn });
      record.facts = { ...record.facts, ...rest };
      return record.facts;
    },
    async appendFactsOfDocuments(rows) {
      await Promise.resolve();
      return rows.map((row) => {
        const holder = holderOf(row.documentKey);
        if (holder) {
          const folded = foldRows(made(holder).facts.facts, [row]);
          change(made(holder), folded.change);
          return folded.outcomes[0] ?? 'already-held';
        }
        const theirs = waiting.filter(({ documentKey, keptUntil }) => documentKey === row.documentKey && keptUntil > clock.now());
        const { outcomes, change: fresh } = foldRows(
          theirs.flatMap(({ facts }) => facts),
          [{ facts: row.facts }],
        );
        const told = theirs.some(
          ({ takenBack }) => takenBack?.idPrefix === row.takenBack?.idPrefix && (takenBack?.at ?? 0) >= (row.takenBack?.at ?? 0),
        );
        if (outcomes[0] === 'differs') return 'differs';
        if (!fresh && told) return 'already-waiting';
        if (!fresh && !row.takenBack) return 'already-waiting';
        waiting = [...waiting, { ...row, facts: fresh?.facts ?? [], keptUntil: keptUntilOf(row) }];
        return 'waiting';
      });
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
  /** What was saved, to look at and to spoil. */
  const declarationsOf = (personId: PersonId): StoredDeclaration[] => made(personId).declarations;
  return { store, hooks, add, read, declarationsOf };
}
