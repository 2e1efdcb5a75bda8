import { feverFact } from '../../domain/gate/fever-fact';
import type { CheckInId, PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { PeopleStore } from '../ports/people-store';
import { type AnnounceTurnedNeeds, announceTurned } from './announce-turned';

export type AddFeverNeeds = AnnounceTurnedNeeds & { readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts'> };

/** Two gates, a laboratory and the person's own declaration at one moment: more than this is something else. */
const attemptsMax = 8;

/**
 * Once, however often: the fact's id follows from the record's. Found written already, the person's codes are announced all the
 * same: whoever wrote it may not have come so far.
 */
export async function addFever(
  personId: PersonId,
  { recordId, at, temperatureTenths }: { readonly recordId: CheckInId; readonly at: Instant; readonly temperatureTenths: number },
  needs: AddFeverNeeds,
): Promise<void> {
  const { people, clock } = needs;
  const fever = { ...feverFact(recordId, { at, temperatureTenths }), recordedAt: clock.now() };
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const known = await people.getFacts(personId, 'newest');
    if (known.facts.some(({ id }) => id === fever.id)) {
      await announceTurned(personId, () => known, needs);
      return;
    }
    if (await people.appendFacts(personId, { revision: known.revision, facts: [fever] })) return;
  }
  throw new Error('a person’s facts keep changing');
}
