import type { DryRun } from '../../domain/dry-run/dry-run';
import type { Release, ReleaseId } from '../../domain/release/release';
import type { Timetable } from '../../domain/release/timetable';

export type ReleaseStore = {
  add(release: Release): Promise<void>;
  /** As it was written last. */
  get(releaseId: ReleaseId): Promise<Release | undefined>;
  /** Newest first. */
  list(jurisdiction: string): Promise<readonly Release[]>;
  /** Replaces the release if it still has `revision`, and counts on to `revision + 1`; `false` if not: nothing was written. */
  replace(release: Release, revision: number): Promise<boolean>;

  /** Content under its hash: written once, never changed or removed. Repeatable. */
  keepRuleSet(hash: string, ruleSet: unknown): Promise<void>;
  getRuleSet(hash: string): Promise<unknown>;

  /** Entries of releases alone (the compiled sets are added by who reads); revision 0: nothing was ever released. */
  getTimetable(jurisdiction: string): Promise<Timetable>;
  /** The same as it was written last, at twice the price: before changing it. */
  getNewestTimetable(jurisdiction: string): Promise<Timetable>;
  /** Replaces the timetable if it still has `revision`, and counts on. */
  replaceTimetable(timetable: Timetable, revision: number): Promise<boolean>;

  saveDryRun(run: DryRun): Promise<void>;
  getDryRun(dryRunId: string): Promise<DryRun | undefined>;
  /** Waiting or running (a run that was broken off is taken up again), oldest first. */
  listOpenDryRuns(jurisdiction: string): Promise<readonly DryRun[]>;
};
