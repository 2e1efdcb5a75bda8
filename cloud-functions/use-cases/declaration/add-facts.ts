import type { Fact } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { PeopleStore, PersonFacts } from '../ports/people-store';

export type AddFactsNeeds = { readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts'> };

/** Two phones of one person, a gate and a laboratory at the same moment: more than this is something else. */
const attemptsMax = 5;

/** Appends facts and marks the person as declared, whatever else is written meanwhile. `undefined`: given up. */
export async function addFacts(
  personId: PersonId,
  { facts, at, known }: { readonly facts: readonly Fact[]; readonly at: Instant; readonly known: PersonFacts },
  { people }: AddFactsNeeds,
): Promise<PersonFacts | undefined> {
  let read = known;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const ids = new Set(read.facts.map(({ id }) => id));
    const added = facts.filter(({ id }) => !ids.has(id));
    if (added.length === 0 && read.declaredAt !== undefined) return read;
    const declaredAt = read.declaredAt ?? at;
    const written = await people.appendFacts(personId, { revision: read.revision, facts: added, declaredAt });
    if (written) return written;
    read = await people.getFacts(personId);
  }
  return undefined;
}
