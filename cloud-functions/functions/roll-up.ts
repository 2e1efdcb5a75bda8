import { type RollUpRecentNeeds, type RollUpSummary, rollUpRecent } from '../use-cases/roll-up/roll-up-recent';

export type RollUpNeeds = RollUpRecentNeeds;

/** Scheduled: counts the districts' visits. What fails leaves the last whole counts as they were, and the next run counts all anew. */
export const rollUp = (districts: readonly string[], needs: RollUpNeeds): Promise<RollUpSummary> => rollUpRecent({ districts }, needs);
