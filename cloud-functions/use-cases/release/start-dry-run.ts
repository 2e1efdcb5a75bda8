import type { Caller } from '../../domain/caller';
import { type DryRun, dryRunIdOf, dryRunIdRandomBytes } from '../../domain/dry-run/dry-run';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Random } from '../ports/keys';
import type { ReleaseStore } from '../ports/release-store';
import { type ChangeNeeds, changeContent, stepNotPossible } from './change-content';
import { checkRelease } from './open-release';
import { showDryRun } from './show-release';

export type StartDryRunInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number };
};
export type StartDryRunNeeds = ChangeNeeds & {
  readonly releases: Pick<ReleaseStore, 'keepRuleSet' | 'list' | 'saveDryRun'>;
  readonly random: Random;
};
export type DryRunShown = ReturnType<typeof showDryRun>;

/**
 * Queues a comparison of the draft, as it is now, with what judges everybody at present; `survey` takes it up. The content
 * is kept under its hash, so that what is tried cannot change on the way. Refused: no draft any more, a set with faults,
 * changed since it was read.
 */
export async function startDryRun(
  { caller, params, body }: StartDryRunInput,
  needs: StartDryRunNeeds,
): Promise<Result<DryRunShown, Refusal>> {
  const dryRunId = dryRunIdOf(needs.random.bytes(dryRunIdRandomBytes));
  let queued: DryRun | undefined;
  const started = await changeContent(
    {
      operation: 'startDryRun',
      caller,
      releaseId: params.releaseId,
      revision: body.revision,
      change: async (asked) => {
        const { release } = asked;
        if (release.state !== 'draft') return stepNotPossible(release);
        const requestedAt = needs.clock.now();
        const { ruleSet, shown } = await checkRelease(asked, { now: requestedAt }, needs);
        if (!ruleSet || shown.faults.length > 0) return refused({ code: 'rule-set-not-ready', detail: shown.faults[0]?.place });
        const ruleSetHash = contentHash(ruleSet);
        const { releaseId, jurisdiction } = release;
        const run: DryRun = {
          dryRunId,
          releaseId,
          jurisdiction,
          state: 'waiting',
          ruleSetHash,
          requestedAt,
          donePerMille: 0,
          peopleDone: 0,
        };
        queued = run;
        return done({
          target: `dry run ${dryRunId} of ${ruleSetHash}`,
          release: { ...release, latestDryRunId: dryRunId },
          before: () => needs.releases.keepRuleSet(ruleSetHash, ruleSet),
        });
      },
    },
    needs,
  );
  if (!started.ok) return started;
  if (queued === undefined) throw new Error('a dry run that was started is queued');
  await needs.releases.saveDryRun(queued);
  return done(showDryRun(queued));
}
