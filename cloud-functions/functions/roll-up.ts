import { type RollUpRecentNeeds, type RollUpSummary, rollUpRecent } from '../use-cases/roll-up/roll-up-recent';

export type RollUpNeeds = RollUpRecentNeeds;

/** Scheduled: counts the visits of every site of the districts. A site that could not be counted fails the run after the others are done. */
export async function rollUp(districts: readonly string[], needs: RollUpNeeds): Promise<RollUpSummary> {
  const summary = await rollUpRecent({ districts }, needs);
  if (summary.failures.length > 0) throw new AggregateError(summary.failures, `${summary.failures.length} site days could not be counted`);
  return summary;
}
