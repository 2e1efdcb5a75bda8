import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { PersonFacts } from '../../../cloud-functions/use-cases/ports/people-store';
import type { Population } from '../../../cloud-functions/use-cases/ports/population';
import { personIdNamed } from '../../builders/people';
import { pagesOf } from '../../fakes/fake-population';

export type APopulation = Population & {
  readonly ids: readonly PersonId[];
  /** Pages read so far. */
  readonly reads: { count: number };
};

/** People `person 0`, `person 1`, … with what is said of each. */
export function aPopulation(people: readonly (readonly Fact[] | Partial<PersonFacts>)[]): APopulation {
  const everybody = people.map((said, place) => ({
    personId: personIdNamed(`person ${place}`),
    person: { facts: [], division: '150781', revision: 1, ...('length' in said ? { facts: said } : said) },
  }));
  const { readPart } = pagesOf(() => everybody);
  const reads = { count: 0 };
  return {
    ids: everybody.map(({ personId }) => personId),
    reads,
    readPart: (request) => {
      reads.count += 1;
      return readPart(request);
    },
  };
}
