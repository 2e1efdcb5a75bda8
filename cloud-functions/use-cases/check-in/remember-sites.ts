import type { SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { addMilliseconds, type Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SiteStore } from '../ports/site-store';

/**
 * 30 s is how long a suspended site may still be admitted to, and how long a replaced poster's successor may be refused:
 * less than it takes to print and hang it. 5,000 sites are about 5 MB.
 */
export const siteRememberedSecondsMax = 30;
export const sitesRememberedMax = 5_000;

type Remembered = { readonly reading: Promise<Site | undefined>; readonly until: Instant };

/**
 * Sites as one process remembers them, so that a busy door costs one read in 30 s and not one per check-in. Reads of
 * one site at the same moment share one request; an absent site and a failed read are not remembered.
 */
export function rememberSites(sites: Pick<SiteStore, 'get'>, clock: Clock, sitesMax = sitesRememberedMax): Pick<SiteStore, 'get'> {
  const remembered = new Map<SiteId, Remembered>();

  const forget = (siteId: SiteId, entry: Remembered) => {
    if (remembered.get(siteId) === entry) remembered.delete(siteId);
  };

  const read = (siteId: SiteId, now: Instant): Promise<Site | undefined> => {
    const entry: Remembered = { reading: sites.get(siteId), until: addMilliseconds(now, siteRememberedSecondsMax * 1000) };
    remembered.delete(siteId);
    remembered.set(siteId, entry);
    entry.reading.then(
      (site) => {
        if (!site) forget(siteId, entry);
      },
      () => forget(siteId, entry),
    );
    dropOldest(remembered, sitesMax);
    return entry.reading;
  };

  return {
    get(siteId) {
      const now = clock.now();
      const entry = remembered.get(siteId);
      // A clock set back would otherwise keep an entry for longer than it may live.
      const fresh = entry !== undefined && now < entry.until && entry.until - now <= siteRememberedSecondsMax * 1000;
      return fresh ? entry.reading : read(siteId, now);
    },
  };
}

/** A Map keeps the order of insertion: the first keys were read longest ago. */
function dropOldest(remembered: Map<SiteId, Remembered>, sitesMax: number): void {
  for (const siteId of remembered.keys()) {
    if (remembered.size <= sitesMax) return;
    remembered.delete(siteId);
  }
}
