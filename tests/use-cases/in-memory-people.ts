import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Instant } from '../../cloud-functions/domain/time';
import type { PeopleStore, PersonFacts, StoredDeclaration } from '../../cloud-functions/use-cases/ports/people-store';

export const aPersonId = (letter = 'a'): PersonId => letter.repeat(32) as PersonId;

type Known = { maskedName?: string; declaredAt?: Instant; facts?: readonly PersonFacts['facts'][number][] };
type PeopleFacts = Pick<PeopleStore, 'appendFacts' | 'getDeclaration' | 'getFacts' | 'listDeclarations' | 'saveDeclaration'>;

/**
 * The facts and declarations of people in memory. `interfere` runs before each append, as another writer would;
 * `declarations` is what was saved.
 */
export function inMemoryPeople(start: Readonly<Record<PersonId, Known>> = {}) {
  const people = new Map<string, PersonFacts>(
    Object.entries(start).map(([personId, known]) => [personId, { facts: [], ...known, revision: 1 }]),
  );
  const declarations: StoredDeclaration[] = [];
  const hooks: { interfere?: () => void } = {};
  const read = (personId: PersonId): PersonFacts => people.get(personId) ?? { facts: [], revision: 0 };
  const add = (personId: PersonId, facts: readonly Fact[], declaredAt?: Instant) => {
    const { facts: held, declaredAt: before, ...rest } = read(personId);
    const ids = new Set(held.map(({ id }) => id));
    const next = {
      ...rest,
      facts: [...held, ...facts.filter(({ id }) => !ids.has(id))],
      declaredAt: declaredAt ?? before,
      revision: rest.revision + 1,
    };
    people.set(personId, next);
    return next;
  };
  const store: PeopleFacts = {
    getFacts: async (personId) => read(personId),
    async appendFacts(personId, { revision, facts, declaredAt, division }) {
      hooks.interfere?.();
      if (read(personId).revision !== revision) return undefined;
      const written = { ...add(personId, facts, declaredAt), ...(division !== undefined && { division }) };
      people.set(personId, written);
      return written;
    },
    async saveDeclaration(_, declaration) {
      declarations.push(declaration);
    },
    async listDeclarations(_, now, { itemsMax }) {
      const kept = declarations.filter(({ expiresAt }) => expiresAt > now);
      return { items: kept.sort((one, other) => other.at - one.at).slice(0, itemsMax) };
    },
    getDeclaration: async (_, declarationId) => declarations.find((kept) => kept.declarationId === declarationId),
  };
  return { store, declarations, hooks, add, read };
}
