import type { PersonId } from '../../domain/ids';
import type { Positive, PositivePerson } from '../../domain/positives/positive';
import type { PeopleStore } from '../ports/people-store';
import { maskedPeople } from '../testing-desk/masked-people';

export type PeopleOfPositiveNeeds = { readonly people: Pick<PeopleStore, 'getProfile' | 'findPersonByDocument'> };

/** As much of a person as the register shows. */
export type PersonShown = {
  readonly registered: boolean;
  readonly maskedName: string | null;
  readonly maskedDocumentNumber: string | null;
};

export type PeopleShown = {
  /** Whose record the act belongs in: those with an account, each once. */
  readonly about: readonly PersonId[];
  shown(person: PositivePerson): PersonShown;
};

/** Everyone an entry names. */
export const everyoneIn = ({ who, household }: Positive): readonly PositivePerson[] => [who, ...household];

/** The people behind entries, masked. Whoever registered their document since the entry was made is known by it now. */
export async function peopleShown(persons: readonly PositivePerson[], { people }: PeopleOfPositiveNeeds): Promise<PeopleShown> {
  const holders = await Promise.all(persons.map((person) => holderOf(person, people)));
  const about = [...new Set(holders.flatMap((holder) => holder ?? []))];
  const masked = await maskedPeople(
    about.map((personId) => ({ personId })),
    people,
  );
  return {
    about,
    shown: (person) => {
      const holder = holders[persons.indexOf(person)];
      const known = holder === undefined ? undefined : masked.get(holder);
      return {
        registered: holder !== undefined,
        maskedName: known?.maskedName ?? null,
        maskedDocumentNumber: known?.maskedDocumentNumber ?? person.maskedDocumentNumber ?? null,
      };
    },
  };
}

const holderOf = async (
  { personId, documentKey }: PositivePerson,
  people: PeopleOfPositiveNeeds['people'],
): Promise<PersonId | undefined> => personId ?? (documentKey === undefined ? undefined : await people.findPersonByDocument(documentKey));
