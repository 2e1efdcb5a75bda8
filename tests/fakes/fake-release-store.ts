import type { DryRun } from '../../cloud-functions/domain/dry-run/dry-run';
import type { Release, ReleaseId } from '../../cloud-functions/domain/release/release';
import type { Timetable } from '../../cloud-functions/domain/release/timetable';
import type { ReleaseStore } from '../../cloud-functions/use-cases/ports/release-store';

export function fakeReleaseStore(): ReleaseStore {
  const releases = new Map<ReleaseId, Release>();
  const ruleSets = new Map<string, string>();
  const timetables = new Map<string, Timetable>();
  const dryRuns = new Map<string, DryRun>();
  const getTimetable = async (jurisdiction: string) => timetables.get(jurisdiction) ?? { jurisdiction, entries: [], revision: 0 };
  return {
    async add(release) {
      if (!releases.has(release.releaseId)) releases.set(release.releaseId, structuredClone(release));
    },
    get: async (releaseId) => structuredClone(releases.get(releaseId)),
    list: async (jurisdiction) =>
      [...releases.values()]
        .filter((release) => release.jurisdiction === jurisdiction)
        .sort((a, b) => draftedAt(b) - draftedAt(a) || (a.releaseId < b.releaseId ? 1 : -1)),
    async replace(release, revision) {
      await Promise.resolve();
      if (releases.get(release.releaseId)?.revision !== revision) return false;
      releases.set(release.releaseId, structuredClone({ ...release, revision: revision + 1 }));
      return true;
    },
    async keepRuleSet(hash, ruleSet) {
      if (!ruleSets.has(hash)) ruleSets.set(hash, JSON.stringify(ruleSet));
    },
    async getRuleSet(hash) {
      const text = ruleSets.get(hash);
      return text === undefined ? undefined : JSON.parse(text);
    },
    getTimetable,
    getNewestTimetable: getTimetable,
    async replaceTimetable(timetable, revision) {
      await Promise.resolve();
      if ((timetables.get(timetable.jurisdiction)?.revision ?? 0) !== revision) return false;
      timetables.set(timetable.jurisdiction, structuredClone({ ...timetable, revision: revision + 1 }));
      return true;
    },
    saveDryRun: async (run) => void dryRuns.set(run.dryRunId, structuredClone(run)),
    getDryRun: async (dryRunId) => dryRuns.get(dryRunId),
    listOpenDryRuns: async (jurisdiction) =>
      [...dryRuns.values()]
        .filter((run) => run.jurisdiction === jurisdiction && (run.state === 'waiting' || run.state === 'running'))
        .sort((a, b) => a.requestedAt - b.requestedAt || (a.dryRunId < b.dryRunId ? -1 : 1)),
  };
}

const draftedAt = ({ history }: Release): number => history[0]?.at ?? 0;
