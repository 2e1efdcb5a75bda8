import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { closing } from '../../domain/release/timetable-steps';
import { done, type Result } from '../../domain/result';
import { changeTimetable, type TimetableStepNeeds } from './change-timetable';
import { type ReleaseShown, showRelease } from './show-release';

export type StopReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number; readonly note: string };
};

/** Ends a canary at once: whoever was in it is judged by the set before again. One person is enough to stop. Refused: no canary. */
export async function stopRelease(
  { caller, params, body }: StopReleaseInput,
  needs: TimetableStepNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const { releaseId } = params;
  const step = () => closing(releaseId, { from: ['canary'], ended: 'stopped' });
  const stopped = await changeTimetable(
    { operation: 'stopRelease', caller, releaseId, body, act: 'stopped', step, anyRevision: true },
    needs,
  );
  return stopped.ok ? done(showRelease(stopped.value, { caller, now: needs.clock.now() })) : stopped;
}
