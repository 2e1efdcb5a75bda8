import { reportOf } from '../../domain/dry-run/compare-people';
import type { DryRun } from '../../domain/dry-run/dry-run';
import type { RuleSet } from '../../domain/health-code/rule-set';
import { addMilliseconds, type Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Population } from '../ports/population';
import type { ReleaseStore } from '../ports/release-store';
import type { RuleSets } from '../ports/rule-sets';
import { comparePopulation } from './compare-population';

export type RunOpenDryRunsNeeds = {
  /** GB/T 2260 of the jurisdiction whose releases are tried. */
  readonly jurisdiction: string;
  readonly releases: Pick<ReleaseStore, 'listOpenDryRuns' | 'saveDryRun'>;
  readonly ruleSets: Pick<RuleSets, 'find' | 'inForce'>;
  readonly population: Population;
  readonly clock: Clock;
};

/** Often enough for a bar on a page, seldom enough to be no load. */
const savedEveryMilliseconds = 1_000;

/**
 * Tries the sets that wait for it on everybody in the store, oldest request first: each person judged by the set that
 * judges them now and by the candidate. How far it is can be read meanwhile. A run that was broken off begins again; one
 * whose set cannot be found is told as failed. Returns how many were finished.
 */
export async function runOpenDryRuns(needs: RunOpenDryRunsNeeds): Promise<number> {
  const open = await needs.releases.listOpenDryRuns(needs.jurisdiction);
  for (const run of open) await finish(run, needs);
  return open.length;
}

async function finish(run: DryRun, needs: RunOpenDryRunsNeeds): Promise<void> {
  const { releases, ruleSets, clock } = needs;
  const candidate = await ruleSets.find(run.ruleSetHash);
  if (candidate === undefined) return releases.saveDryRun({ ...run, state: 'failed', finishedAt: clock.now() });
  const begun: DryRun = { ...run, state: 'running', donePerMille: 0, peopleDone: 0 };
  await releases.saveDryRun(begun);
  const report = await compare(begun, candidate, needs);
  const { people: peopleDone } = report;
  await releases.saveDryRun({ ...begun, state: 'done', finishedAt: clock.now(), donePerMille: 1_000, peopleDone, report });
}

async function compare(begun: DryRun, candidate: RuleSet, { releases, ruleSets, population, clock }: RunOpenDryRunsNeeds) {
  const at = clock.now();
  let saveAgainAt: Instant = addMilliseconds(at, savedEveryMilliseconds);
  const comparison = await comparePopulation(population, {
    at,
    setsFor: async ({ personId }) => ({ before: (await ruleSets.inForce(personId, at))?.ruleSet, after: candidate }),
    onProgress: async (progress) => {
      const now = clock.now();
      if (now < saveAgainAt) return;
      saveAgainAt = addMilliseconds(now, savedEveryMilliseconds);
      await releases.saveDryRun({ ...begun, ...progress });
    },
  });
  return reportOf(comparison);
}
