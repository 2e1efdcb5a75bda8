import type { Caller } from '../../domain/caller';
import { handOverAnswered } from '../../domain/positives/change-positive';
import { handOverWaiting } from '../../domain/positives/positive';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type ChangePositiveNeeds, changePositive, type PositiveAnswer, type PositiveNamed } from './change-positive-at-desk';

export type AnswerHandOverInput = {
  readonly caller: Caller;
  readonly params: PositiveNamed;
  readonly body: CaseNamed & { readonly outcome: 'accept' | 'return'; readonly note: string };
};

/**
 * The other district accepts, and is in charge from then on, or returns it. Whoever offered it may take the offer back, which is a
 * return too, but not accept it.
 */
export const answerHandOver = (
  { caller, params, body }: AnswerHandOverInput,
  needs: ChangePositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> =>
  changePositive(
    {
      caller,
      operation: 'answerHandOver',
      positiveId: params.positiveId,
      body,
      said: `hand-over, ${body.outcome}`,
      whoIsAsked: true,
      change: (positive, { byName, at, district }) => {
        const accepts = body.outcome === 'accept';
        if (accepts && handOverWaiting(positive)?.to !== district) return refused({ code: 'step-not-possible' });
        return handOverAnswered(positive, { outcome: accepts ? 'accepted' : 'returned', at, byName, note: body.note });
      },
    },
    needs,
  );
