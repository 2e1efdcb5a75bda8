import type { Caller } from '../../domain/caller';
import type { DryRun } from '../../domain/dry-run/dry-run';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Instant, millisecondsPerDay } from '../../domain/time';
import type { ReleaseStore } from '../ports/release-store';
import { type Change, type ChangeNeeds, changeContent, stepNotPossible } from './change-content';
import { withAct } from './change-timetable';
import { checkRelease } from './open-release';
import type { ReleaseAsked } from './release-asked';
import { type ReleaseShown, showRelease } from './show-release';
import { signedBy } from './signed-by';

export type ProposeReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number; readonly changesMax: number; readonly canaryShare: number; readonly note: string };
};
export type ProposeReleaseNeeds = ChangeNeeds & { readonly releases: Pick<ReleaseStore, 'getDryRun' | 'keepRuleSet' | 'list'> };

/** A population changes: an older comparison says nothing about tomorrow. */
export const dryRunGoodForMilliseconds = millisecondsPerDay;

/**
 * Freezes the content under its hash and asks another person to approve it, with the number of changes it is announced
 * to make at most. Refused: no draft; faults; no finished dry run of exactly this content within a day; fewer changes
 * announced than that found.
 */
export async function proposeRelease(
  { caller, params, body }: ProposeReleaseInput,
  needs: ProposeReleaseNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const { releaseId } = params;
  const proposed = await changeContent(
    { operation: 'proposeRelease', caller, releaseId, revision: body.revision, change: (asked) => propose(asked, { caller, body }, needs) },
    needs,
  );
  return proposed.ok ? done(showRelease(proposed.value, { caller, now: needs.clock.now() })) : proposed;
}

async function propose(
  asked: ReleaseAsked,
  { caller, body }: Pick<ProposeReleaseInput, 'caller' | 'body'>,
  needs: ProposeReleaseNeeds,
): Promise<Result<Change, Refusal>> {
  const { release } = asked;
  if (release.state !== 'draft') return stepNotPossible(release);
  const now = needs.clock.now();
  const { ruleSet, shown } = await checkRelease(asked, { now }, needs);
  if (!ruleSet || shown.faults.length > 0) return refused({ code: 'rule-set-not-ready', detail: shown.faults[0]?.place });
  const hash = contentHash(ruleSet);
  const run = release.latestDryRunId === undefined ? undefined : await needs.releases.getDryRun(release.latestDryRunId);
  const changed = changesFound(run, hash, now);
  if (changed === undefined) return refused({ code: 'dry-run-needed' });
  const { changesMax, canaryShare, note } = body;
  if (changesMax < changed) return refused({ code: 'announced-too-few', detail: String(changed) });
  const signed = await signedBy(caller.personId, { act: 'proposed', note }, needs);
  return done({
    target: `rule set ${hash}, ${changesMax} changes at most, canary ${canaryShare} of 10000`,
    release: { ...withAct(release, signed), state: 'proposed', ruleSet, hash, announced: { changesMax, canaryShare } },
    before: () => needs.releases.keepRuleSet(hash, ruleSet),
  });
}

/** `undefined`: this content was not tried to the end within the last day. */
function changesFound(run: DryRun | undefined, hash: string, now: Instant): number | undefined {
  if (run?.state !== 'done' || run.ruleSetHash !== hash || run.finishedAt === undefined) return undefined;
  return now - run.finishedAt > dryRunGoodForMilliseconds ? undefined : run.report?.changed;
}
