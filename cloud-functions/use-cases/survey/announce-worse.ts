import { decide } from '../../domain/health-code/decide';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';
import { type AnnounceCodesNeeds, admitsAlone, announceCodesOf } from '../gate/announce-turned';
import type { PersonOfPopulation, Population } from '../ports/population';
import type { SetsCompared } from './compare-population';
import { walkPopulation } from './walk-population';

export type AnnounceWorseNeeds = AnnounceCodesNeeds & { readonly population: Population };

/**
 * After other rules have begun to judge: goes through everybody once more and tells gates of the codes of whoever was let in
 * before and is not now. Holds a page of people at a time, however many there are. Returns how many codes were told.
 */
export async function announceWorse(
  at: Instant,
  setsFor: (person: PersonOfPopulation) => SetsCompared | undefined | Promise<SetsCompared | undefined>,
  needs: AnnounceWorseNeeds,
): Promise<number> {
  let announced = 0;
  await walkPopulation({
    population: needs.population,
    onPeople: async (people) => {
      for (const one of people) {
        const sets = await setsFor(one);
        if (sets === undefined || !admits(one, sets.before, at) || admits(one, sets.after, at)) continue;
        // By these sets, and not by the ones that this process believes to be in force.
        announced += await announceCodesOf(one.personId, needs);
      }
    },
  });
  return announced;
}

/** Where no set judges nobody is let in by their colour. */
const admits = ({ person }: PersonOfPopulation, ruleSet: RuleSet | undefined, at: Instant): boolean =>
  ruleSet !== undefined && admitsAlone(decide(person.facts, ruleSet, at));
