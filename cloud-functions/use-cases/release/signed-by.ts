import type { PersonId } from '../../domain/ids';
import type { ReleaseAct, ReleaseActName } from '../../domain/release/release';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';

export type SigningNeeds = { readonly people: Pick<PeopleStore, 'getFacts'>; readonly clock: Clock };

/** A signature as the record shows it: 张**, or the first digits of the id of somebody who never registered a name. */
export async function signedBy(
  personId: PersonId,
  { act, note }: { readonly act: ReleaseActName; readonly note?: string },
  { people, clock }: SigningNeeds,
): Promise<ReleaseAct> {
  const { maskedName } = await people.getFacts(personId);
  const byName = maskedName ?? personId.slice(0, 8);
  return { at: clock.now(), act, by: personId, byName, ...(note !== undefined && { note }) };
}
