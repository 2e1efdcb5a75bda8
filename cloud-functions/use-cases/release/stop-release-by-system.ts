import type { Refusal } from '../../domain/refusal';
import { type Release, type ReleaseWatch, withWatch } from '../../domain/release/release';
import { settled } from '../../domain/release/standing';
import { closing } from '../../domain/release/timetable-steps';
import { done, type Result } from '../../domain/result';
import { type AuditNeeds, writeSystemAuditEntry } from '../tracing/write-audit-entry';
import { carryOut, type TimetableChangeNeeds, withAct } from './change-timetable';

export type StopReleaseBySystemNeeds = TimetableChangeNeeds & AuditNeeds;

/**
 * The automatic stop: more people changed than were announced, so the set before judges again, at once and without asking
 * anybody. `watch` is what was found; it is kept on the release. Refused: the release is not out any more.
 */
export async function stopReleaseBySystem(
  seen: Release,
  watch: ReleaseWatch,
  needs: StopReleaseBySystemNeeds,
): Promise<Result<Release, Refusal>> {
  const release = settled(seen, await needs.releases.getNewestTimetable(seen.jurisdiction));
  const { releaseId, jurisdiction, hash } = release;
  const found = `${watch.changed} of ${watch.people} people changed, ${watch.changedMax} announced`;
  await writeSystemAuditEntry(
    { operation: 'stopRelease', district: jurisdiction, target: `release ${releaseId}, rule set ${hash}, from ${release.state}, ${found}` },
    needs,
  );
  const act = { at: needs.clock.now(), act: 'stopped', by: 'system', byName: 'system', note: found } as const;
  const stopped = await carryOut(
    {
      release,
      step: closing(releaseId, { from: ['canary', 'in-force'], ended: 'stopped' }),
      follow: (next) => withAct(withWatch(next, watch), act),
    },
    needs,
  );
  return stopped.ok ? done(stopped.value.release) : stopped;
}
