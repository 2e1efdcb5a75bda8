import type { Caller } from '../../domain/caller';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { type JudgeKeptStaysNeeds, judgeKeptStays } from '../declaration/judge-kept-stays';
import type { Clock } from '../ports/clock';
import { decideNow } from './decide-now';

export type ExplainMyColourInput = { readonly caller: Caller };
export type ExplainMyColourNeeds = JudgeKeptStaysNeeds & { readonly clock: Clock };

/** The decision with its reasons and the way to green. Refused: never declared. */
export async function explainMyColour({ caller }: ExplainMyColourInput, needs: ExplainMyColourNeeds) {
  const now = needs.clock.now();
  const known = await needs.people.getFacts(caller.personId);
  if (known.declaredAt === undefined) return refused<Refusal>({ code: 'declaration-needed' });
  const person = await judgeKeptStays(caller.personId, { person: known, now }, needs);
  return done(describeDecision(await decideNow(caller.personId, { person, now }, needs.ruleSets)));
}
