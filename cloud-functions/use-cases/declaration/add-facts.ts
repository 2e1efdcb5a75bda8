import type { Fact } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { PeopleStore, PersonFacts } from '../ports/people-store';

export type AddFactsNeeds = { readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts'> };

/** Two phones of one person, a gate and a laboratory at the same moment: more than this is something else. */
const attemptsMax = 5;

type Declared = {
  readonly facts: readonly Fact[];
  readonly at: Instant;
  /** GB/T 2260 of the address; absent: nothing new is said of it. */
  readonly division?: string;
  readonly known: PersonFacts;
};

/**
 * Appends facts and marks the person as declared, at home in `division`, whatever else is written meanwhile.
 * `undefined`: given up.
 */
export async function addFacts(
  personId: PersonId,
  { facts, at, division, known }: Declared,
  { people }: AddFactsNeeds,
): Promise<PersonFacts | undefined> {
  let read = known;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const ids = new Set(read.facts.map(({ id }) => id));
    const added = facts.filter(({ id }) => !ids.has(id));
    if (added.length === 0 && read.declaredAt !== undefined && (division ?? read.division) === read.division) return read;
    const declaredAt = read.declaredAt ?? at;
    const written = await people.appendFacts(personId, {
      revision: read.revision,
      facts: added,
      declaredAt,
      ...(division !== undefined && { division }),
    });
    if (written) return written;
    read = await people.getFacts(personId);
  }
  return undefined;
}
