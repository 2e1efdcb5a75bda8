import type { Caller } from '../../domain/caller';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import { decideNow } from './decide-now';

export type ExplainMyColourInput = { readonly caller: Caller };
export type ExplainMyColourNeeds = { readonly people: Pick<PeopleStore, 'getFacts'>; readonly ruleSets: RuleSets; readonly clock: Clock };

/** The decision with its reasons and the way to green. Refused: never declared. */
export async function explainMyColour({ caller }: ExplainMyColourInput, { people, ruleSets, clock }: ExplainMyColourNeeds) {
  const person = await people.getFacts(caller.personId);
  if (person.declaredAt === undefined) return refused<Refusal>({ code: 'declaration-needed' });
  return done(describeDecision(decideNow(person, ruleSets, clock.now())));
}
