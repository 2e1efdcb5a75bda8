import type { Caller } from '../../domain/caller';
import type { DryRun } from '../../domain/dry-run/dry-run';
import { mayApprove, type Release } from '../../domain/release/release';
import { shareAt } from '../../domain/release/standing';
import { formatInstant, type Instant } from '../../domain/time';
import type { ReleaseAsked } from './release-asked';

export type ShownTo = { readonly caller: Caller; readonly now: Instant };

/** A release without its content. */
export function showRelease({ release, timetable }: ReleaseAsked, { caller, now }: ShownTo) {
  const { releaseId, revision, state, hash, basedOn, announced, history, watches, ruleSet } = release;
  return {
    releaseId,
    revision,
    state,
    ruleSetId: textIn(ruleSet, 'id'),
    hash: hash ?? null,
    basedOn,
    effectiveFrom: textIn(ruleSet, 'effectiveFrom'),
    mayApprove: mayApprove(release, caller.personId),
    announced: announced ?? null,
    shareNow: shareAt(release, timetable, now),
    history: history.map(({ at, act, byName, note }) => ({ at: formatInstant(at), act, by: byName, note: note ?? null })),
    watches: watches.map(({ at, ...watch }) => ({ at: formatInstant(at), ...watch })),
  };
}
export type ReleaseShown = ReturnType<typeof showRelease>;

/** A draft may be any JSON; what it says of itself is shown as far as it is text. */
function textIn(ruleSet: unknown, field: string): string {
  const value: unknown = Reflect.get(Object(ruleSet), field);
  return typeof value === 'string' ? value : '';
}

export const showDryRun = ({ dryRunId, state, ruleSetHash, requestedAt, finishedAt, donePerMille, peopleDone, report }: DryRun) => ({
  dryRunId,
  state,
  ruleSetHash,
  requestedAt: formatInstant(requestedAt),
  finishedAt: finishedAt === undefined ? null : formatInstant(finishedAt),
  donePerMille,
  peopleDone,
  report: report === undefined ? null : { ...report, at: formatInstant(report.at) },
});

/** What the content of this release may not collide with: every other set that judged or is on its way. */
export const knownBeside = (
  release: Release | undefined,
  { timetable, others }: { timetable: ReleaseAsked['timetable']; others: readonly Release[] },
) => [
  ...timetable.entries.filter(({ releaseId }) => releaseId !== release?.releaseId),
  ...others
    .filter(({ releaseId, state }) => releaseId !== release?.releaseId && state !== 'draft')
    .map(({ ruleSet, hash }) => ({ ruleSetId: textIn(ruleSet, 'id'), hash: hash ?? '' })),
];
