import type { SiteId } from '../../domain/ids';
import { type DistrictCount, scopesOf } from '../../domain/statistics/district-count';
import { byGravity, type OddSite, type OddSiteKind, oddKindsOf, oddSiteKinds, oddSiteThresholds } from '../../domain/statistics/odd-sites';
import { rowOf, type SiteDayTotals, scansAt, scansOf, totalsOf } from '../../domain/statistics/site-day-table';
import { addDays, type Day } from '../../domain/time';
import type { CountedDay, OddSites, StatisticsStore } from '../ports/statistics-store';

export type OddLists = { readonly lists: readonly OddSites[]; readonly lengths: CountedDay['listLengths'] };
export type OddListsNeeds = { readonly statistics: Pick<StatisticsStore, 'siteDays'> };

const nothing: SiteDayTotals = { admitted: 0, refused: 0, setAside: 0, outsideHours: 0, mostByOne: 0, busiestHour: 0 };

/** The lists of one day, for the district and each of its sub-districts; days of its week that were counted before are read. */
export async function makeOddLists(
  count: DistrictCount,
  { district, day }: { readonly district: string; readonly day: Day },
  { statistics }: OddListsNeeds,
): Promise<OddLists> {
  const week = Array.from({ length: oddSiteThresholds.deadSilentDays }, (_, back) => addDays(day, -back));
  const earlier = week.filter((one) => !count.days.includes(one));
  const scansBefore = new Map<SiteId, number>();
  let weekIsWhole = true;
  for (const one of earlier) {
    const rows = await statistics.siteDays(district, one);
    if (rows === undefined) weekIsWhole = false;
    for (const row of rows ?? []) scansBefore.set(row.siteId, (scansBefore.get(row.siteId) ?? 0) + scansOf(row));
  }
  const counted = week.filter((one) => count.days.includes(one));
  const lists = new Map<string, OddSite[]>();
  for (const site of count.sites) {
    const totals = totalsOn(count, site.siteId, day);
    const scansInWeek = counted.reduce((sum, one) => sum + scansOn(count, site.siteId, one), scansBefore.get(site.siteId) ?? 0);
    for (const odd of oddKindsOf({ site, day, totals, scansInWeek, weekIsWhole }))
      for (const scope of scopesOf(site)) listOf(lists, odd.kind, scope).push(odd);
  }
  return listsOf(lists);
}

function totalsOn(count: DistrictCount, siteId: SiteId, day: Day): SiteDayTotals {
  const row = rowOf(count.table, siteId, day);
  return row === undefined || scansAt(count.table, row) === 0 ? nothing : totalsOf(count.table, row);
}

function scansOn(count: DistrictCount, siteId: SiteId, day: Day): number {
  const row = rowOf(count.table, siteId, day);
  return row === undefined ? 0 : scansAt(count.table, row);
}

function listOf(lists: Map<string, OddSite[]>, kind: OddSiteKind, scope: string): OddSite[] {
  const list = lists.get(`${kind} ${scope}`) ?? [];
  lists.set(`${kind} ${scope}`, list);
  return list;
}

function listsOf(found: ReadonlyMap<string, readonly OddSite[]>): OddLists {
  const lengths: Record<OddSiteKind, Record<string, number>> = { dead: {}, odd: {}, 'over-busy': {} };
  const lists: OddSites[] = [];
  for (const kind of oddSiteKinds)
    for (const [name, sites] of found) {
      const scope = name.slice(kind.length + 1);
      if (name !== `${kind} ${scope}`) continue;
      lengths[kind][scope] = sites.length;
      lists.push({ kind, scope, sites: [...sites].sort(byGravity) });
    }
  return { lists, lengths };
}
