import { type CheckInToSiteNeeds, checkInToSite } from '../use-cases/check-in/check-in-to-site';
import type { OperationsOf } from './operation';

export type CheckInNeeds = CheckInToSiteNeeds;

/** The hot path, alone: display, gates and desks go on when it is overrun. */
export const checkInOperations = (needs: CheckInNeeds): OperationsOf<'check-in'> => ({
  checkInToSite: (input) => checkInToSite(input, needs),
});
