import { readKeptDeclaration } from '../../domain/declaration/kept-declaration';
import { reviewStays } from '../../domain/declaration/review';
import type { PersonId } from '../../domain/ids';
import { dayOf, type Instant } from '../../domain/time';
import type { IdentitySeal } from '../ports/keys';
import type { PeopleStore, PersonFacts } from '../ports/people-store';
import { addFacts } from './add-facts';
import { findRiskStays, type StayRiskNeeds } from './stay-risks';

export type JudgeKeptStaysNeeds = StayRiskNeeds & {
  readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts' | 'listDeclarations'>;
  readonly identitySeal: Pick<IdentitySeal, 'open'>;
};

/** Somebody who declares twice a day for two weeks is read whole. */
const declarationsMax = 30;

/**
 * A person's facts, with the stays they declared held against what was published since: a place is often declared risky
 * only after somebody left it. The review gives a stay the same fact as when it was declared, so nothing is added twice.
 * Someone without domestic stays costs one read.
 */
export async function judgeKeptStays(
  personId: PersonId,
  { person, now }: { readonly person: PersonFacts; readonly now: Instant },
  needs: JudgeKeptStaysNeeds,
): Promise<PersonFacts> {
  if (person.declaredAt === undefined) return person;
  const page = await needs.people.listDeclarations(personId, now, { itemsMax: declarationsMax });
  const declared = (page?.items ?? []).map(({ at, sealed }) => ({
    at,
    stays: readKeptDeclaration(needs.identitySeal.open(personId, sealed)).stays,
  }));
  const facts = [];
  for (const { at, stays } of declared) {
    // "Still there" was said on the day of the declaration and reaches no further.
    const ended = stays.map((stay) => ({ ...stay, to: stay.to ?? dayOf(at) }));
    facts.push(...reviewStays(await findRiskStays(ended, now, needs), at));
  }
  if (facts.length === 0) return person;
  return (await addFacts(personId, { facts, at: now, known: person }, needs)) ?? person;
}
