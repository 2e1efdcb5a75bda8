import type { Caller } from '../../domain/caller';
import { memberRemoved } from '../../domain/positives/change-positive';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type ChangePositiveNeeds, changePositive, type PositiveAnswer } from './change-positive-at-desk';

export type RemoveHouseholdMemberInput = {
  readonly caller: Caller;
  readonly params: { readonly positiveId: string; readonly memberId: string };
  readonly body: CaseNamed;
};

/** Somebody who does not live there; that they were named stays in the record. */
export const removeHouseholdMember = (
  { caller, params, body }: RemoveHouseholdMemberInput,
  needs: ChangePositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> =>
  changePositive(
    {
      caller,
      operation: 'removeHouseholdMember',
      positiveId: params.positiveId,
      body,
      said: 'household, one removed',
      change: (positive) => memberRemoved(positive, params.memberId),
    },
    needs,
  );
