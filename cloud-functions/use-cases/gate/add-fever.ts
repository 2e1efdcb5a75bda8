import { feverFact } from '../../domain/gate/fever-fact';
import type { CheckInId, PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';

export type AddFeverNeeds = { readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts'>; readonly clock: Clock };

/** Two gates, a laboratory and the person's own declaration at one moment: more than this is something else. */
const attemptsMax = 8;

/** Once, however often: the fact's id follows from the record's. Written again all the same, so that a code is turned that was not yet. */
export async function addFever(
  personId: PersonId,
  { recordId, at, temperatureTenths }: { readonly recordId: CheckInId; readonly at: Instant; readonly temperatureTenths: number },
  { people, clock }: AddFeverNeeds,
): Promise<void> {
  const fever = { ...feverFact(recordId, { at, temperatureTenths }), recordedAt: clock.now() };
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const { revision } = await people.getFacts(personId, 'newest');
    if (await people.appendFacts(personId, { revision, facts: [fever] })) return;
  }
  throw new Error('a person’s facts keep changing');
}
