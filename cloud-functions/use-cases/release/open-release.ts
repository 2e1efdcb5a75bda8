import type { Refusal } from '../../domain/refusal';
import type { Release } from '../../domain/release/release';
import { done, type Result } from '../../domain/result';
import type { ReleaseStore } from '../ports/release-store';
import type { RuleSets } from '../ports/rule-sets';
import { checkContent } from './check-content';
import type { ReleaseAsked } from './release-asked';
import { knownBeside, type ShownTo, showDryRun, showRelease } from './show-release';

export type OpenReleaseNeeds = {
  readonly releases: Pick<ReleaseStore, 'getDryRun' | 'list'>;
  readonly ruleSets: Pick<RuleSets, 'find'>;
};

/** A release with its content, what is wrong with it, what it would decide of its own cases, and its latest dry run. */
export async function openRelease(asked: ReleaseAsked, shownTo: ShownTo, needs: OpenReleaseNeeds) {
  const { release } = asked;
  const [check, base, run] = await Promise.all([
    checkRelease(asked, shownTo, needs),
    needs.ruleSets.find(release.basedOn.hash),
    release.latestDryRunId === undefined ? undefined : needs.releases.getDryRun(release.latestDryRunId),
  ]);
  return {
    release: showRelease(asked, shownTo),
    ruleSet: release.ruleSet,
    base: base ?? null,
    ...check.shown,
    dryRun: run === undefined ? null : showDryRun(run),
  };
}
export type ReleaseOpened = Awaited<ReturnType<typeof openRelease>>;

/** From `proposed` on its own id is its own, and the start it was approved for may have come. */
export async function checkRelease(
  { release, timetable }: ReleaseAsked,
  { now }: Pick<ShownTo, 'now'>,
  { releases }: { readonly releases: Pick<ReleaseStore, 'list'> },
) {
  const known = knownBeside(release, { timetable, others: await releases.list(release.jurisdiction) });
  const asOf = release.state === 'draft' ? now : proposedAt(release);
  return checkContent(release.ruleSet, { jurisdiction: release.jurisdiction, known, now: asOf ?? now });
}

const proposedAt = ({ history }: Release) => history.filter(({ act }) => act === 'proposed').at(-1)?.at;

export const opened = async (asked: ReleaseAsked, shownTo: ShownTo, needs: OpenReleaseNeeds): Promise<Result<ReleaseOpened, Refusal>> =>
  done(await openRelease(asked, shownTo, needs));
