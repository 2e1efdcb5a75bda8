import { checkInHoursBackMax } from '../../domain/check-in/check-in-time';
import { visitsKeptForDays } from '../../domain/check-in/visit-retention';
import { type DistrictCount, startCount, statisticsOfDay, takeIn } from '../../domain/statistics/district-count';
import { scansAt, totalsOf } from '../../domain/statistics/site-day-table';
import { addDays, addMilliseconds, type Day, dayOf, type Instant, millisecondsPerHour, startOfDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteStore } from '../ports/site-store';
import type { SiteDayRow, StatisticsStore } from '../ports/statistics-store';
import type { VisitScan } from '../ports/visit-scan';
import { makeOddLists } from './make-odd-lists';
import { readSentries, readSites } from './read-district';
import { walkVisits } from './walk-visits';

export type RollUpRecentInput = { readonly districts: readonly string[] };
export type RollUpRecentNeeds = {
  readonly sites: Pick<SiteStore, 'listOfDistrict'>;
  readonly devices: Pick<GateDevices, 'listOfDistrict'>;
  readonly visitScan: VisitScan;
  readonly statistics: Pick<StatisticsStore, 'days' | 'save' | 'siteDays'>;
  readonly clock: Clock;
};

/** `elsewhere`: visits at sites of no district that was counted. */
export type RollUpSummary = {
  readonly days: number;
  readonly sites: number;
  readonly visits: number;
  readonly elsewhere: number;
  readonly requests: number;
};

/**
 * Counts every district's open days anew from its visits: today, the days late check-ins may still reach, and any that was
 * missed while nobody counted, as far back as whole days of visits are kept. One walk through the visits serves all of them.
 * Repeatable: nothing is added to what was counted before, so nothing counts twice. Memory grows with sites and days, not
 * with visits.
 */
export async function rollUpRecent({ districts }: RollUpRecentInput, needs: RollUpRecentNeeds): Promise<RollUpSummary> {
  const now = needs.clock.now();
  const counts = new Map<string, DistrictCount>();
  for (const district of districts) {
    const days = await openDays(district, now, needs);
    const sites = await readSites(district, needs.sites);
    counts.set(district, startCount(sites, days, await readSentries(district, needs.devices)));
  }
  const earliest = [...counts.values()].flatMap(({ days }) => days.slice(0, 1)).sort((one, other) => one - other)[0] ?? dayOf(now);
  let visits = 0;
  let elsewhere = 0;
  const requests = await walkVisits({
    visitScan: needs.visitScan,
    from: startOfDay(earliest),
    to: startOfDay(addDays(dayOf(now), 1)),
    onVisit: (visit) => {
      visits += 1;
      if (![...counts.values()].some((count) => takeIn(count, visit))) elsewhere += 1;
    },
  });
  let days = 0;
  let sites = 0;
  for (const [district, count] of counts) {
    for (const day of count.days) await saveDay(count, { district, day, now }, needs);
    days += count.days.length;
    sites += count.sites.length;
  }
  return { days, sites, visits, elsewhere, requests };
}

/** Oldest first. */
async function openDays(district: string, now: Instant, { statistics }: Pick<RollUpRecentNeeds, 'statistics'>): Promise<readonly Day[]> {
  const today = dayOf(now);
  // Of the day before, the first visits are already forgotten.
  const first = addDays(today, 1 - visitsKeptForDays);
  const closed = new Set((await statistics.days(district, first, today)).flatMap(({ day, final }) => (final ? [day] : [])));
  return Array.from({ length: visitsKeptForDays }, (_, place) => addDays(first, place)).filter((day) => !closed.has(day));
}

type Saving = { readonly district: string; readonly day: Day; readonly now: Instant };

async function saveDay(count: DistrictCount, { district, day, now }: Saving, needs: RollUpRecentNeeds): Promise<void> {
  const closesAt = addMilliseconds(startOfDay(addDays(day, 1)), checkInHoursBackMax * millisecondsPerHour);
  const { lists, lengths } = await makeOddLists(count, { district, day }, needs);
  await needs.statistics.save({
    counted: {
      district,
      day,
      countedAt: now,
      final: now >= closesAt,
      scopes: statisticsOfDay(count, day),
      listLengths: lengths,
    },
    siteDays: rowsOf(count, day),
    lists,
  });
}

/** Sites with a scan that day. */
function rowsOf({ sites, days, table }: DistrictCount, day: Day): readonly SiteDayRow[] {
  const first = days.indexOf(day) * sites.length;
  return sites.flatMap(({ siteId }, place) => {
    return scansAt(table, first + place) > 0 ? [{ siteId, ...totalsOf(table, first + place) }] : [];
  });
}
