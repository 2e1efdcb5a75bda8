import type { Caller } from '../../domain/caller';
import { ruleSetSchema } from '../../domain/health-code/rule-set';
import type { Refusal } from '../../domain/refusal';
import { untilOf } from '../../domain/release/compiled-entries';
import type { Release } from '../../domain/release/release';
import { startingCanary, type TimetableStep } from '../../domain/release/timetable-steps';
import { done, type Result } from '../../domain/result';
import { instant, parseInstant } from '../../domain/time';
import { changeTimetable, type TimetableStepNeeds } from './change-timetable';
import { type ReleaseShown, showRelease } from './show-release';

export type StartCanaryInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number };
};

/**
 * Lets an approved set judge the announced share of the population, from now on or from the day it takes effect. One that
 * a person stopped may be tried again: its content is what was approved. Refused: not approved; already over by its own
 * date; stopped by itself, because what was approved turned out to be another number of changes: a copy goes the whole way.
 */
export async function startCanary(
  { caller, params, body }: StartCanaryInput,
  needs: TimetableStepNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const started = await changeTimetable(
    { operation: 'startCanary', caller, releaseId: params.releaseId, body, act: 'canary-started', step: canaryOf },
    needs,
  );
  return started.ok ? done(showRelease(started.value, { caller, now: needs.clock.now() })) : started;
}

/** Nothing starts without a hash, a share and a date: a release that is approved has them all. */
function canaryOf({ releaseId, ruleSet, hash, announced, history }: Release): TimetableStep {
  const read = ruleSetSchema.safeParse(ruleSet);
  const latest = history.at(-1);
  const stoppedByItself = latest?.act === 'stopped' && latest.by === 'system';
  if (!read.success || hash === undefined || announced === undefined || stoppedByItself) return { from: [], change: () => undefined };
  return startingCanary({
    releaseId,
    ruleSetId: read.data.id,
    hash,
    from: parseInstant(read.data.effectiveFrom) ?? instant(0),
    ...untilOf(read.data),
    sharePerTenThousand: announced.canaryShare,
  });
}
