import type { Caller } from '../../domain/caller';
import { foundMistaken } from '../../domain/positives/change-positive';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type ChangePositiveNeeds, changePositive, type PositiveAnswer, type PositiveNamed } from './change-positive-at-desk';

export type MarkPositiveMistakenInput = {
  readonly caller: Caller;
  readonly params: PositiveNamed;
  readonly body: CaseNamed & { readonly reason: string };
};

/** Not one after all; it stays in the register with the reason. Changes no fact: the laboratory's result is the laboratory's to take back. */
export const markPositiveMistaken = (
  { caller, params, body }: MarkPositiveMistakenInput,
  needs: ChangePositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> =>
  changePositive(
    {
      caller,
      operation: 'markPositiveMistaken',
      positiveId: params.positiveId,
      body,
      said: 'mistaken',
      change: (positive, { by, byName, at }) => foundMistaken(positive, { at, reason: body.reason, by, byName }),
    },
    needs,
  );
