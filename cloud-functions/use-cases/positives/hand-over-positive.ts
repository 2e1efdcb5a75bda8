import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { handOverAsked } from '../../domain/positives/change-positive';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type ChangePositiveNeeds, changePositive, type PositiveAnswer, type PositiveNamed } from './change-positive-at-desk';

export type HandOverPositiveInput = {
  readonly caller: Caller;
  readonly params: PositiveNamed;
  readonly body: CaseNamed & { readonly to: string; readonly note: string };
};

/**
 * Offers an entry to another district, whose desk sees it as waiting. This one stays in charge, clocks and all, until the
 * other accepts. Refused: no county of that code; one's own; while another offer waits.
 */
export async function handOverPositive(
  { caller, params, body }: HandOverPositiveInput,
  needs: ChangePositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> {
  const county = (await loadDivisions()).get(body.to);
  if (!county || county.hasChildren) return refused({ code: 'request-not-valid', fields: [{ path: 'to', problem: 'not-a-place' }] });
  return changePositive(
    {
      caller,
      operation: 'handOverPositive',
      positiveId: params.positiveId,
      body,
      said: `offered to ${body.to}`,
      change: (positive, { by, byName, at: askedAt }) => handOverAsked(positive, { to: body.to, askedAt, by, byName, note: body.note }),
    },
    needs,
  );
}
