/** Counting a district: visits go in one by one in any order, a day's statistics come out for the district and each of its sub-districts. */
import type { GateReason } from '../gate/gate-record';
import { type SiteClass, siteClasses } from '../site-code/site';
import { type Day, dayOf, hourOf } from '../time';
import { type CountedSite, isInUseOn } from './counted-site';
import type { CountedVisit } from './counted-visit';
import type { DayStatistics, GroupCounts } from './day-statistics';
import { type RepeatCounter, repeatCounter } from './repeat-counter';
import { countVisit, rowOf, type SiteDayTable, scansAt, siteDayTable, totalsOf } from './site-day-table';

/** What a site's row does not tell, for one day and one scope. */
type Tally = {
  readonly admittedByHour: number[];
  readonly refusedByHour: number[];
  readonly refusedFor: Map<GateReason | 'not-said', number>;
  readonly setAsideFor: Map<string, number>;
  checkedBySentries: number;
  checkedByGuards: number;
  checkedUnknown: number;
};

export type DistrictCount = {
  readonly sites: readonly CountedSite[];
  readonly days: readonly Day[];
  readonly table: SiteDayTable;
  readonly sentries: ReadonlySet<string>;
  readonly repeats: RepeatCounter;
  readonly tallies: Map<string, Tally>;
};

/** The scope of the whole district; the others are the codes of its sub-districts. */
export const wholeDistrict = 'all';

export const startCount = (sites: readonly CountedSite[], days: readonly Day[], sentries: ReadonlySet<string>): DistrictCount => ({
  sites,
  days,
  table: siteDayTable(
    sites.map(({ siteId }) => siteId),
    days,
  ),
  sentries,
  repeats: repeatCounter(),
  tallies: new Map(),
});

/** False: of none of the district's sites, or of a day that is not counted. */
export function takeIn(count: DistrictCount, visit: CountedVisit): boolean {
  const day = dayOf(visit.at);
  const row = rowOf(count.table, visit.siteId, day);
  const site = count.sites[count.table.places.get(visit.siteId) ?? -1];
  if (row === undefined || site === undefined) return false;
  for (const scope of scopesOf(site)) tallyUp(tallyOf(count, day, scope), visit, count.sentries);
  if (visit.subject !== undefined) countVisit(count.table, row, { visit, times: count.repeats.count(visit.siteId, visit.subject) });
  return true;
}

export const scopesOf = ({ subDistrict }: Pick<CountedSite, 'subDistrict'>): readonly string[] =>
  subDistrict === undefined ? [wholeDistrict] : [wholeDistrict, subDistrict];

function tallyOf({ tallies }: DistrictCount, day: Day, scope: string): Tally {
  const name = `${day} ${scope}`;
  const known = tallies.get(name);
  if (known) return known;
  const none = () => new Array<number>(24).fill(0);
  const tally: Tally = {
    admittedByHour: none(),
    refusedByHour: none(),
    refusedFor: new Map(),
    setAsideFor: new Map(),
    checkedBySentries: 0,
    checkedByGuards: 0,
    checkedUnknown: 0,
  };
  tallies.set(name, tally);
  return tally;
}

function tallyUp(
  tally: Tally,
  { subject, at, outcome, refusedFor, implausible, deviceId }: CountedVisit,
  sentries: ReadonlySet<string>,
): void {
  if (subject === undefined) {
    tally.checkedUnknown += 1;
    return;
  }
  const [gravest] = implausible;
  if (gravest !== undefined) {
    oneMore(tally.setAsideFor, gravest);
    return;
  }
  const byHour = outcome === 'admitted' ? tally.admittedByHour : tally.refusedByHour;
  byHour[hourOf(at)] = (byHour[hourOf(at)] ?? 0) + 1;
  if (outcome === 'refused') oneMore(tally.refusedFor, refusedFor ?? 'not-said');
  if (deviceId === undefined) return;
  if (sentries.has(deviceId)) tally.checkedBySentries += 1;
  else tally.checkedByGuards += 1;
}

const oneMore = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The district's statistics of one day under `wholeDistrict`, those of each sub-district with sites under its code. */
export function statisticsOfDay(count: DistrictCount, day: Day): Readonly<Record<string, DayStatistics>> {
  const scopes = new Map<string, ScopeSites>();
  for (const site of count.sites) {
    const row = rowOf(count.table, site.siteId, day);
    const scanned = row !== undefined && scansAt(count.table, row) > 0;
    const totals = scanned ? totalsOf(count.table, row) : undefined;
    const group = {
      sites: scanned || isInUseOn(site, day) ? 1 : 0,
      active: scanned ? 1 : 0,
      checkIns: totals === undefined ? 0 : totals.admitted + totals.refused,
    };
    for (const scope of scopesOf(site)) addSite(scopeSitesOf(scopes, scope), { site, group, day });
  }
  const all = scopeSitesOf(scopes, wholeDistrict);
  scopes.set(wholeDistrict, all);
  return Object.fromEntries([...scopes].map(([scope, sites]) => [scope, statisticsOf({ count, day, scope, sites })]));
}

type ScopeSites = {
  readonly classes: Map<SiteClass, GroupCounts>;
  readonly subDistricts: Map<string | undefined, GroupCounts>;
  applied: number;
  approved: number;
  returned: number;
};

function scopeSitesOf(scopes: Map<string, ScopeSites>, scope: string): ScopeSites {
  const known = scopes.get(scope) ?? { classes: new Map(), subDistricts: new Map(), applied: 0, approved: 0, returned: 0 };
  scopes.set(scope, known);
  return known;
}

const noneOfAny: GroupCounts = { sites: 0, active: 0, checkIns: 0 };
const added = (one: GroupCounts, other: GroupCounts): GroupCounts => ({
  sites: one.sites + other.sites,
  active: one.active + other.active,
  checkIns: one.checkIns + other.checkIns,
});

function addSite(
  scope: ScopeSites,
  { site, group, day }: { readonly site: CountedSite; readonly group: GroupCounts; readonly day: Day },
): void {
  if (group.sites > 0) {
    scope.classes.set(site.class, added(scope.classes.get(site.class) ?? noneOfAny, group));
    scope.subDistricts.set(site.subDistrict, added(scope.subDistricts.get(site.subDistrict) ?? noneOfAny, group));
  }
  if (dayOf(site.appliedAt) === day) scope.applied += 1;
  if (site.approvedAt !== undefined && dayOf(site.approvedAt) === day) scope.approved += 1;
  if (site.returnedAt !== undefined && dayOf(site.returnedAt) === day) scope.returned += 1;
}

type Scoped = { readonly count: DistrictCount; readonly day: Day; readonly scope: string; readonly sites: ScopeSites };

function statisticsOf({ count, day, scope, sites }: Scoped): DayStatistics {
  const tally = tallyOf(count, day, scope);
  const { classes, subDistricts, applied, approved, returned } = sites;
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
  return {
    ...[...classes.values()].reduce(added, noneOfAny),
    admitted: sum(tally.admittedByHour),
    refused: sum(tally.refusedByHour),
    setAside: sum(tally.setAsideFor.values()),
    admittedByHour: [...tally.admittedByHour],
    refusedByHour: [...tally.refusedByHour],
    refusedFor: Object.fromEntries(tally.refusedFor),
    setAsideFor: Object.fromEntries(tally.setAsideFor),
    checkedBySentries: tally.checkedBySentries,
    checkedByGuards: tally.checkedByGuards,
    checkedUnknown: tally.checkedUnknown,
    sentries: scope === wholeDistrict ? count.sentries.size : 0,
    classes: siteClasses.flatMap((siteClass) => {
      const counts = classes.get(siteClass);
      return counts ? [{ class: siteClass, ...counts }] : [];
    }),
    subDistricts: [...subDistricts]
      .sort(([one = '~'], [other = '~']) => (one < other ? -1 : 1))
      .map(([subDistrict, counts]) => ({ ...(subDistrict !== undefined && { subDistrict }), ...counts })),
    applied,
    approved,
    returned,
  };
}
