import type { ProposedRow } from '../../domain/grounds/fact-proposal';
import type { PersonId } from '../../domain/ids';
import type { FactProposals } from '../ports/fact-proposals';
import type { PeopleStore } from '../ports/people-store';

export type PeopleOfRowsNeeds = { readonly people: Pick<PeopleStore, 'findPersonByDocument'> };

/** As many look-ups as are under way together. */
const lookupsAtOnce = 50;

/** Whom each row is about as things stand; `undefined`: nobody, or a document that nobody has registered yet. */
export async function peopleOfRows(
  rows: readonly ProposedRow[],
  { people }: PeopleOfRowsNeeds,
): Promise<readonly (PersonId | undefined)[]> {
  const found: (PersonId | undefined)[] = [];
  for (let from = 0; from < rows.length; from += lookupsAtOnce) {
    found.push(...(await Promise.all(rows.slice(from, from + lookupsAtOnce).map(({ who }) => personOf(who, people)))));
  }
  return found;
}

const personOf = async (who: ProposedRow['who'], people: PeopleOfRowsNeeds['people']): Promise<PersonId | undefined> => {
  if (who.by === 'person') return who.personId;
  return who.by === 'document' ? people.findPersonByDocument(who.documentKey) : undefined;
};

/** Everyone a proposal is about, each once. */
export async function peopleOfProposal(
  { proposalId, rowCount }: { readonly proposalId: string; readonly rowCount: number },
  needs: PeopleOfRowsNeeds & { readonly proposals: Pick<FactProposals, 'rowsOf'> },
): Promise<readonly PersonId[]> {
  const rows = await needs.proposals.rowsOf(proposalId, { from: 0, rowsMax: rowCount });
  return distinct(await peopleOfRows(rows, needs));
}

export const distinct = (people: readonly (PersonId | undefined)[]): readonly PersonId[] => [
  ...new Set(people.filter((personId) => personId !== undefined)),
];
