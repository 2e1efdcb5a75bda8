import type { SiteId } from '../../domain/ids';
import type { Day } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { HourCounts, VisitStore } from '../ports/visit-store';

export type SiteDay = { readonly siteId: SiteId; readonly day: Day };
export type RollUpSiteDayNeeds = { readonly visits: Pick<VisitStore, 'countHours' | 'saveHourCounts'>; readonly clock: Clock };

/**
 * Counts a site's day anew from its visits and keeps the counts. Repeatable: whatever arrived late since the last
 * count, queued check-ins included, is in; nothing is added up twice because nothing is added up.
 */
export async function rollUpSiteDay({ siteId, day }: SiteDay, { visits, clock }: RollUpSiteDayNeeds): Promise<HourCounts> {
  const counts = await visits.countHours(siteId, day, clock.now());
  await visits.saveHourCounts(counts);
  return counts;
}
