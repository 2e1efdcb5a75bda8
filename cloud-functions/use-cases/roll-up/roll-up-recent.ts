import { checkInHoursBackMax } from '../../domain/check-in/check-in-time';
import { daysOfWindow } from '../../domain/check-in/visit-retention';
import type { Site } from '../../domain/site-code/site';
import { addMilliseconds, millisecondsPerHour } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { rollUpSiteDay } from './roll-up-site-day';

export type RollUpRecentInput = { readonly districts: readonly string[] };
export type RollUpRecentNeeds = {
  readonly sites: Pick<SiteStore, 'listOfDistrict'>;
  readonly visits: Pick<VisitStore, 'countHours' | 'saveHourCounts'>;
  readonly clock: Clock;
};

/** `failures` are the faults of single site days, for the caller to log; the other sites are counted all the same. */
export type RollUpSummary = { readonly siteDays: number; readonly failures: readonly unknown[] };

const sitesPerPage = 100;

/** A day stays open for late check-ins until 72 hours after its end; a day more, so that it is counted once after that. */
const hoursBack = checkInHoursBackMax + 24;

/** Counts, for every site with visitors, today and the days before it that are open or have just closed. */
export async function rollUpRecent({ districts }: RollUpRecentInput, needs: RollUpRecentNeeds): Promise<RollUpSummary> {
  const now = needs.clock.now();
  const days = daysOfWindow(addMilliseconds(now, -hoursBack * millisecondsPerHour), addMilliseconds(now, 1));
  const failures: unknown[] = [];
  let siteDays = 0;
  for (const district of districts) {
    for await (const site of visitedSites(district, needs.sites)) {
      const outcomes = await Promise.allSettled(days.map((day) => rollUpSiteDay({ siteId: site.siteId, day }, needs)));
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') siteDays += 1;
        else failures.push(outcome.reason);
      }
    }
  }
  return { siteDays, failures };
}

/** A site suspended or revoked today had visitors until then. */
async function* visitedSites(district: string, sites: Pick<SiteStore, 'listOfDistrict'>): AsyncGenerator<Site> {
  let after: string | undefined;
  do {
    const page = await sites.listOfDistrict(district, ['approved', 'suspended', 'revoked'], { after, itemsMax: sitesPerPage });
    yield* page?.items ?? [];
    after = page?.next;
  } while (after !== undefined);
}
