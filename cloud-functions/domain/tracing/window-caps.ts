/** How much of other people's whereabouts one person may read alone; above it a second one has to agree. */
import { millisecondsPerHour } from '../time';
import type { ReadWindow } from './read-window';

/**
 * Ours, no source gives a figure. A site's day is what a case needs to know who was there with somebody; a second day doubles
 * the strangers. Of a person a week covers the days in which a case infects others before being found (ninth edition: two days
 * before the first sign or sample, and what passes until then); the fortnight kept is for a search that two agree on.
 */
export const windowHoursAloneMax = { site: 24, person: 7 * 24 } as const;

export const needsSecondApproval = ({ from, to }: ReadWindow, of: keyof typeof windowHoursAloneMax): boolean =>
  to - from > windowHoursAloneMax[of] * millisecondsPerHour;
