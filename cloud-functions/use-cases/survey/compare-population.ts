import { type Comparison, comparePerson, startComparison } from '../../domain/dry-run/compare-people';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';
import type { PersonOfPopulation, Population } from '../ports/population';
import { type WalkProgress, walkPopulation } from './walk-population';

export type PopulationCompared = {
  readonly at: Instant;
  /** The two sets for one person; `undefined`: the person is not compared. */
  readonly setsFor: (person: PersonOfPopulation) => SetsCompared | undefined | Promise<SetsCompared | undefined>;
  readonly onProgress?: (progress: WalkProgress) => Promise<void> | void;
};
export type SetsCompared = { readonly before: RuleSet | undefined; readonly after: RuleSet | undefined };

/** Judges everybody in the store twice at one instant. */
export async function comparePopulation(population: Population, { at, setsFor, onProgress }: PopulationCompared): Promise<Comparison> {
  const comparison = startComparison(at);
  await walkPopulation({
    population,
    onPeople: async (people) => {
      for (const one of people) {
        const sets = await setsFor(one);
        if (sets === undefined) continue;
        const { facts, division } = one.person;
        comparePerson(comparison, { key: one.personId, facts, ...(division !== undefined && { division }), ...sets });
      }
    },
    ...(onProgress && { onProgress }),
  });
  return comparison;
}
