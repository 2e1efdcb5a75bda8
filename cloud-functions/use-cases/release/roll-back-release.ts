import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { closing } from '../../domain/release/timetable-steps';
import { done, type Result } from '../../domain/result';
import { changeTimetable, type TimetableStepNeeds } from './change-timetable';
import { type ReleaseShown, showRelease } from './show-release';

export type RollBackReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number; readonly note: string };
};

/**
 * Undoes a release in force, in one step and at once: the set before judges everyone again. It cannot be started again;
 * a mended copy goes the whole way. Refused: not in force.
 */
export async function rollBackRelease(
  { caller, params, body }: RollBackReleaseInput,
  needs: TimetableStepNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const { releaseId } = params;
  const step = () => closing(releaseId, { from: ['in-force'], ended: 'rolled-back' });
  const undone = await changeTimetable(
    { operation: 'rollBackRelease', caller, releaseId, body, act: 'rolled-back', step, anyRevision: true },
    needs,
  );
  return undone.ok ? done(showRelease(undone.value, { caller, now: needs.clock.now() })) : undone;
}
