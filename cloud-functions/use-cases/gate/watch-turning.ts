/**
 * The people store as functions that write facts are given it: whoever turns from green by what was written has their codes
 * announced to gates right after the write.
 */
import { mayWorsen } from '../../domain/gate/may-worsen';
import type { PersonId } from '../../domain/ids';
import type { DocumentRow, DocumentRowOutcome, PeopleStore, PersonFacts } from '../ports/people-store';
import { severalAtOnce } from '../several-at-once';
import { type AnnounceTurnedNeeds, announceTurned } from './announce-turned';

export type WatchTurningNeeds = AnnounceTurnedNeeds & {
  /** Twice not announced: the fact is written all the same, the code lives on until it ends by itself. Names nobody. */
  readonly onFault: (fault: unknown) => void;
};

/** People whose codes are looked for at once. */
const peopleAtOnceMax = 16;

export function watchTurning(people: PeopleStore, needs: WatchTurningNeeds): PeopleStore {
  return {
    ...people,
    appendFacts: async (personId, change) => {
      const written = await people.appendFacts(personId, change);
      if (written && (change.facts.some(mayWorsen) || (change.withdrawn ?? []).length > 0))
        await announceAtLast(personId, () => written, needs);
      return written;
    },
    appendFactsOfDocuments: async (rows) => {
      const outcomes = await people.appendFactsOfDocuments(rows);
      const documents = [...new Set(rows.flatMap((row, place) => (concerns(row, outcomes[place]) ? [row.documentKey] : [])))];
      await severalAtOnce(peopleAtOnceMax, documents, (documentKey) => announceToHolder(documentKey, people, needs));
      return outcomes;
    },
    registerIdentity: async (personId, documentKey, identity) => {
      const outcome = await people.registerIdentity(personId, documentKey, identity);
      // What had waited under the document is theirs from now on.
      if (outcome.claimed) await announceAtLast(personId, () => people.getFacts(personId, 'newest'), needs);
      return outcome;
    },
  };
}

/** Sent again, a row is announced again: the first time may have ended between the two. What waits is nobody's yet. */
const concerns = ({ facts, takenBack }: DocumentRow, outcome: DocumentRowOutcome | undefined): boolean =>
  (outcome === 'accepted' || outcome === 'already-held') && (facts.some(mayWorsen) || takenBack !== undefined);

async function announceToHolder(documentKey: string, people: PeopleStore, needs: WatchTurningNeeds): Promise<void> {
  await twice(async () => {
    const personId = await people.findPersonByDocument(documentKey);
    if (personId !== undefined) await announceTurned(personId, () => people.getFacts(personId, 'newest'), needs);
  }, needs);
}

const announceAtLast = (personId: PersonId, factsNow: () => PersonFacts | Promise<PersonFacts>, needs: WatchTurningNeeds): Promise<void> =>
  twice(async () => {
    await announceTurned(personId, factsNow, needs);
  }, needs);

/** What was written must not look as if it had not been, so this never fails. */
async function twice(work: () => Promise<void>, { onFault }: Pick<WatchTurningNeeds, 'onFault'>): Promise<void> {
  try {
    await work();
  } catch {
    await work().catch(onFault);
  }
}
