import type { PersonId } from '../../domain/ids';
import type { PeopleStore } from '../ports/people-store';

/** As much of a person as a list shows. null: no identity registered. */
export type MaskedPerson = { readonly maskedName: string | null; readonly maskedDocumentNumber: string | null };

/** The people behind rows, each once. */
export async function maskedPeople(
  rows: readonly { readonly personId: PersonId }[],
  { getProfile }: Pick<PeopleStore, 'getProfile'>,
): Promise<ReadonlyMap<PersonId, MaskedPerson>> {
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  const profiles = await Promise.all(ids.map(getProfile));
  return new Map(
    ids.map((personId, place) => {
      const identity = profiles[place]?.identity;
      return [personId, { maskedName: identity?.maskedName ?? null, maskedDocumentNumber: identity?.maskedDocumentNumber ?? null }];
    }),
  );
}

export const personIn = (people: ReadonlyMap<PersonId, MaskedPerson>, personId: PersonId): MaskedPerson =>
  people.get(personId) ?? { maskedName: null, maskedDocumentNumber: null };
