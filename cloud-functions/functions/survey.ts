import { type CloseMassTestRoundsNeeds, closeMassTestRounds } from '../use-cases/survey/close-mass-test-rounds';
import { type MakeTestListsNeeds, makeTestLists } from '../use-cases/survey/make-test-lists';
import { type RunOpenDryRunsNeeds, runOpenDryRuns } from '../use-cases/survey/run-open-dry-runs';
import { type WatchReleasesNeeds, watchReleases } from '../use-cases/survey/watch-releases';

export type SurveyNeeds = CloseMassTestRoundsNeeds & MakeTestListsNeeds & RunOpenDryRunsNeeds & WatchReleasesNeeds;

export type SurveySummary = {
  readonly releasesStopped: number;
  readonly dryRuns: number;
  readonly roundsClosed: number;
  readonly testLists: 'made' | 'young-enough';
};

/**
 * Scheduled: everything that goes through the whole population. Releases first, because a wrong rule set is the one thing
 * here that hurts by the minute. What fails does not keep the others from running; the run fails after them and is
 * repeated, which each of them bears.
 */
export async function survey(needs: SurveyNeeds): Promise<SurveySummary> {
  const faults: unknown[] = [];
  const tried = async <T>(otherwise: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (fault) {
      faults.push(fault);
      return otherwise;
    }
  };
  const releasesStopped = await tried(0, () => watchReleases(needs));
  const dryRuns = await tried(0, () => runOpenDryRuns(needs));
  const roundsClosed = await tried(0, () => closeMassTestRounds(needs));
  const testLists = await tried<SurveySummary['testLists']>('young-enough', () => makeTestLists(needs));
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of 4 parts of the survey failed`);
  return { releasesStopped, dryRuns, roundsClosed, testLists };
}

/** What somebody waits for at a screen: looked for every second where a process stays up. */
export async function surveyAtOnce(needs: SurveyNeeds): Promise<void> {
  await watchReleases(needs);
  await runOpenDryRuns(needs);
}
