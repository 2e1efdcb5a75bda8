import type { Clock } from '../ports/clock';
import type { SiteStore } from '../ports/site-store';
import { rememberReads } from '../remember-reads';

/**
 * 30 s is how long a suspended site may still be admitted to, and how long a replaced poster's successor may be refused:
 * less than it takes to print and hang it. 5,000 sites are about 5 MB.
 */
export const siteRememberedSecondsMax = 30;
export const sitesRememberedMax = 5_000;

/** Sites as one process remembers them, so that a busy door costs one read in 30 s and not one per check-in. */
export const rememberSites = (sites: Pick<SiteStore, 'get'>, clock: Clock, entriesMax = sitesRememberedMax): Pick<SiteStore, 'get'> => ({
  get: rememberReads({ read: (siteId) => sites.get(siteId), clock, secondsMax: siteRememberedSecondsMax, entriesMax }),
});
