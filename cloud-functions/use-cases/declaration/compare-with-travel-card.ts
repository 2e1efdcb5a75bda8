import type { Answers } from '../../domain/declaration/answers';
import { compareTravel, isDeclared, type TravelConflict } from '../../domain/declaration/compare-travel';
import { readKeptDeclaration } from '../../domain/declaration/kept-declaration';
import { judgeTravel, openMismatches, type TravelDifference, type TravelJudged } from '../../domain/declaration/travel-facts';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { PersonId } from '../../domain/ids';
import { dayOf, type Instant, millisecondsPerHour } from '../../domain/time';
import type { PeopleStore, PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import { type KeptTravelCardNeeds, keptTravelCard } from '../travel-card/kept-travel-card';

export type CompareNeeds = KeptTravelCardNeeds & {
  readonly people: Pick<PeopleStore, 'listDeclarations'>;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
};

export type ToCompare = {
  readonly declarationId: string;
  readonly answers: Answers;
  readonly explanations: readonly { readonly placeId: string; readonly text: string }[];
  readonly known: PersonFacts;
  readonly now: Instant;
};

export type Compared =
  | { readonly kind: 'asks'; readonly conflicts: readonly TravelConflict[] }
  | ({ readonly kind: 'clear' } & TravelJudged);

/** A card is fetched to declare with it; an older one does not know the last day, and is not held against anybody. */
export const comparedForHours = 24;
/** Somebody who declares twice a day for two weeks is read whole. */
const declarationsMax = 30;

/**
 * Holds a declaration against the travel card the person fetched within the last 24 hours. What it leaves out without a
 * word is asked for; what it leaves out with an explanation, and what it corrects, comes back as facts.
 * Someone who fetched no card and has no mismatch open costs one read.
 */
export async function compareWithTravelCard(personId: PersonId, compared: ToCompare, needs: CompareNeeds): Promise<Compared> {
  const { declarationId, answers, explanations, known, now } = compared;
  const card = await freshCard(personId, now, needs);
  const isMismatchOpen = openMismatches(known.facts).length > 0;
  if (!card && !isMismatchOpen) return { kind: 'clear', facts: [], differences: [] };
  const [divisions, inForce] = await Promise.all([loadDivisions(), needs.ruleSets.inForce(personId, now)]);
  const against = { answers, today: dayOf(now), divisions };
  const conflicts = compareTravel({ ...against, places: card?.places ?? [], jurisdiction: inForce?.ruleSet.jurisdiction });
  const explained = conflicts.flatMap((conflict) => {
    const explanation = explanations.find(({ placeId }) => placeId === conflict.placeId);
    return explanation ? [{ ...conflict, text: explanation.text }] : [];
  });
  const unexplained = conflicts.filter(({ placeId }) => !explained.some((one) => one.placeId === placeId));
  if (unexplained.length > 0) return { kind: 'asks', conflicts: unexplained };
  const judged = judgeTravel({
    declarationId,
    at: now,
    known: known.facts,
    cardFetchedAt: card?.fetchedAt,
    explained,
    differences: isMismatchOpen ? await earlierDifferences(personId, now, needs) : [],
    isDeclared: (place) => isDeclared(place, against),
  });
  return { kind: 'clear', ...judged };
}

async function freshCard(personId: PersonId, now: Instant, needs: CompareNeeds) {
  const card = await keptTravelCard(personId, needs);
  return card && now - card.fetchedAt < comparedForHours * millisecondsPerHour ? card : undefined;
}

async function earlierDifferences(
  personId: PersonId,
  now: Instant,
  { people, identitySeal }: CompareNeeds,
): Promise<readonly TravelDifference[]> {
  const page = await people.listDeclarations(personId, now, { itemsMax: declarationsMax });
  return (page?.items ?? []).flatMap(({ sealed }) => readKeptDeclaration(identitySeal.open(personId, sealed)).differences);
}
