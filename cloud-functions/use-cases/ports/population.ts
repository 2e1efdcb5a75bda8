import type { PersonId } from '../../domain/ids';
import type { PersonFacts } from './people-store';

export type PersonOfPopulation = { readonly personId: PersonId; readonly person: PersonFacts };

/** One stretch of the population; `next` absent: this part is through. */
export type PopulationPage = { readonly people: readonly PersonOfPopulation[]; readonly next?: string };

/**
 * Everybody there are facts about, for bulk re-evaluation alone: only `survey` is given this, because it reads the whole
 * table. `part` of `parts` splits the population so that parts can be read side by side; `after` resumes a part.
 */
export type Population = {
  readPart(request: { readonly part: number; readonly parts: number; readonly after?: string }): Promise<PopulationPage>;
};
