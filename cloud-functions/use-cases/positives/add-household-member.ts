import type { Caller } from '../../domain/caller';
import { memberAdded } from '../../domain/positives/change-positive';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { PersonNamed } from '../tracing/find-person';
import type { CaseNamed } from '../tracing/read-site-visits';
import {
  type ChangePositiveNeeds,
  changePositive,
  type PositiveAnswer,
  type PositiveNamed,
  positivesRoles,
} from './change-positive-at-desk';
import { type WhoIsMeantNeeds, whoIsMeant } from './who-is-meant';

export type AddHouseholdMemberInput = {
  readonly caller: Caller;
  readonly params: PositiveNamed;
  readonly body: CaseNamed & { readonly memberId: string; readonly person: PersonNamed };
};
export type AddHouseholdMemberNeeds = ChangePositiveNeeds & WhoIsMeantNeeds;

/** Somebody under the same roof; each once, twenty at most (`step-not-possible`). Makes nobody a contact: that takes a fact and two people. */
export async function addHouseholdMember(
  { caller, params, body }: AddHouseholdMemberInput,
  needs: AddHouseholdMemberNeeds,
): Promise<Result<PositiveAnswer, Refusal>> {
  const acting = actingAs(positivesRoles, caller);
  if (!acting.ok) return acting;
  const who = await whoIsMeant(body.person, acting.value.district, needs);
  if (!who.ok) return who;
  return changePositive(
    {
      caller,
      operation: 'addHouseholdMember',
      positiveId: params.positiveId,
      body,
      said: `household, person by ${body.person.by} added`,
      change: (positive, { by, at: addedAt }) => memberAdded(positive, { ...who.value, memberId: body.memberId, addedAt, by }),
    },
    needs,
  );
}
