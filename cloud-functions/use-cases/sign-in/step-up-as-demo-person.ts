import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import type { DemoPeople } from '../ports/demo-people';
import type { SessionGiven } from './session-given';
import { type StepUpNeeds, stepUp } from './step-up-session';

/** Local product only: one of the people on the list proves anew who they are by saying so. Refused: anyone else. */
export async function stepUpAsDemoPerson(
  { caller }: { readonly caller: Caller },
  needs: StepUpNeeds & { readonly demoPeople: DemoPeople },
): Promise<Result<SessionGiven, Refusal>> {
  for (const { key } of await needs.demoPeople.list()) {
    const personId = await needs.people.findPersonByLogin(needs.lookupKeys.lookupKey('demo', key));
    if (personId === caller.personId) return stepUp(caller, { kind: 'demo', value: key }, needs);
  }
  return refused({ code: 'not-same-person' });
}
