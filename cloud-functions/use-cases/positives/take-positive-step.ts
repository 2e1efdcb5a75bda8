import type { Caller } from '../../domain/caller';
import { stepTaken } from '../../domain/positives/change-positive';
import type { PositiveStep } from '../../domain/positives/positive';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { parseInstant } from '../../domain/time';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type ChangePositiveNeeds, changePositive, type PositiveAnswer, type PositiveNamed } from './change-positive-at-desk';

export type TakePositiveStepInput = {
  readonly caller: Caller;
  readonly params: PositiveNamed;
  readonly body: CaseNamed & {
    readonly step: Exclude<PositiveStep, 'found'>;
    readonly at: string;
    readonly note?: string;
    readonly vehicle?: string;
    readonly facility?: string;
    readonly bed?: string;
  };
};

/** The next step, with the time it happened; none is left out (`step-not-possible`). The clock of the one after begins then. */
export async function takePositiveStep(
  { caller, params, body }: TakePositiveStepInput,
  needs: ChangePositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> {
  const { step, note, vehicle, facility, bed } = body;
  const at = parseInstant(body.at);
  if (at === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'at', problem: 'wrong-format' }] });
  const notes = {
    ...(note !== undefined && { note }),
    ...(vehicle !== undefined && { vehicle }),
    ...(facility !== undefined && { facility }),
    ...(bed !== undefined && { bed }),
  };
  return changePositive(
    {
      caller,
      operation: 'takePositiveStep',
      positiveId: params.positiveId,
      body,
      said: `step ${step}`,
      change: (positive, { by, byName, at: recordedAt }) => stepTaken(positive, { step, at, recordedAt, by, byName, ...notes }),
    },
    needs,
  );
}
