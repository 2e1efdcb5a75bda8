import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { widening } from '../../domain/release/timetable-steps';
import { done, type Result } from '../../domain/result';
import { changeTimetable, type TimetableStepNeeds } from './change-timetable';
import { type ReleaseShown, showRelease } from './show-release';

export type WidenReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number };
};

/** Lets a canary judge everyone. Refused: no canary, or one that is over by its own date. */
export async function widenRelease(
  { caller, params, body }: WidenReleaseInput,
  needs: TimetableStepNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const { releaseId } = params;
  const widened = await changeTimetable(
    { operation: 'widenRelease', caller, releaseId, body, act: 'widened', step: () => widening(releaseId) },
    needs,
  );
  return widened.ok ? done(showRelease(widened.value, { caller, now: needs.clock.now() })) : widened;
}
