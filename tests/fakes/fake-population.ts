import type { PersonId } from '../../cloud-functions/domain/ids';
import type { PeopleStore } from '../../cloud-functions/use-cases/ports/people-store';
import type { PersonOfPopulation, Population } from '../../cloud-functions/use-cases/ports/population';

/** Everybody whose facts went through the store it is made beside, two a page. */
export function fakePopulation(people: PeopleStore): { readonly people: PeopleStore; readonly population: Population } {
  const known = new Set<PersonId>();
  const noted =
    <Rest extends readonly unknown[], Answer>(act: (personId: PersonId, ...rest: Rest) => Promise<Answer>) =>
    (personId: PersonId, ...rest: Rest): Promise<Answer> => {
      known.add(personId);
      return act(personId, ...rest);
    };
  const present = async (personId: PersonId): Promise<PersonOfPopulation | undefined> => {
    const person = await people.getFacts(personId);
    return person.revision === 0 ? undefined : { personId, person };
  };
  return {
    people: { ...people, appendFacts: noted(people.appendFacts), registerIdentity: noted(people.registerIdentity) },
    population: pagesOf(async () => (await Promise.all([...known].map(present))).filter((person) => person !== undefined)),
  };
}

const pageLength = 2;

/** Pages of a list, cut into parts by the first digits of the id. */
export function pagesOf(list: () => Promise<readonly PersonOfPopulation[]> | readonly PersonOfPopulation[]): Population {
  return {
    readPart: async ({ part, parts, after = '' }) => {
      const everybody = await list();
      const rest = everybody
        .filter(({ personId }) => Number.parseInt(personId.slice(0, 6), 16) % parts === part && personId > after)
        .sort((one, other) => (one.personId < other.personId ? -1 : 1));
      const page = rest.slice(0, pageLength);
      const last = page.at(-1);
      return { people: page, ...(rest.length > pageLength && last && { next: last.personId }) };
    },
  };
}
