/** Site codes somebody should look at 异常场所码: never scanned, scanned oddly, or scanned far more than the site said. */
import type { SiteId } from '../ids';
import type { SiteClass } from '../site-code/site';
import { addDays, type Day, startOfDay } from '../time';
import { type CountedSite, isInUseOn } from './counted-site';
import { type SiteDayTotals, scansOf } from './site-day-table';
import { smallestCountTold } from './small-counts';

export const oddSiteKinds = ['dead', 'odd', 'over-busy'] as const;
export type OddSiteKind = (typeof oddSiteKinds)[number];

export const oddSiteReasons = ['no-scan', 'outside-hours', 'implausible', 'one-visitor', 'over-expected', 'over-capacity'] as const;
export type OddSiteReason = (typeof oddSiteReasons)[number];

/** `value` reached or passed `limit`; both in the reason's unit (see `oddSiteThresholds`). */
export type OddSiteFinding = { readonly reason: OddSiteReason; readonly value: number; readonly limit: number };

export type OddSite = {
  readonly siteId: SiteId;
  /** As when the list was made, like the rest. */
  readonly name: string;
  readonly class: SiteClass;
  readonly subDistrict?: string;
  readonly address: string;
  readonly kind: OddSiteKind;
  /** Gravest first; one at least. */
  readonly findings: readonly OddSiteFinding[];
  /** Scans of the day, implausible ones included. */
  readonly scans: number;
  /** Of the seven days that end with it. */
  readonly scansInWeek: number;
  readonly expectedVisitsPerDay: number;
};

/**
 * Ours, all of them: no document gives numbers. They are low enough to find a poster that was copied or never hung, and high
 * enough that an inspector is not sent to a quiet shop.
 */
export const oddSiteThresholds = {
  /** Days in use before a code without a scan is called dead: the time to print and hang a poster. */
  deadApprovedDaysMin: 7,
  /** Days without any scan: a week holds every weekday and both market days. */
  deadSilentDays: 7,
  /** Fewer scans of a day say nothing about shares: three of five is chance. */
  oddScansMin: 20,
  /** Per cent outside the open hours, an hour's margin already given: staff alone stay far below a fifth. */
  oddOutsideHoursPercentMin: 20,
  /** Per cent set aside as not made at the door: phones with a wrong position alone give a few. */
  oddImplausiblePercentMin: 30,
  /** Scans of one pseudonym in a day: a courier who comes every half hour of ten hours scans 20 times. */
  oddByOneVisitorMin: 20,
  /** Times the visits the site said it expected; more is over-busy. */
  overBusyTimesMax: 3,
  /** A site that expected five and had twenty is no crowd. */
  overBusyVisitsMin: 30,
  /** Times the people a site holds, visiting within one hour: who stays twenty minutes keeps it full all the time. */
  overCapacityTimesMax: 3,
} as const;

export type SiteWeek = {
  readonly site: CountedSite;
  readonly day: Day;
  readonly totals: SiteDayTotals;
  readonly scansInWeek: number;
  /** Some day of the week was not counted: silence cannot be told from not having looked. */
  readonly weekIsWhole: boolean;
};

/** Each kind under which the site is to be looked at. Only a code in use is: what is suspended or revoked should be silent. */
export function oddKindsOf(week: SiteWeek): readonly OddSite[] {
  if (!isInUseOn(week.site, week.day)) return [];
  const found = { dead: deadFindings(week), odd: oddFindings(week), 'over-busy': overBusyFindings(week) };
  return oddSiteKinds.flatMap((kind) => (found[kind].length === 0 ? [] : [oddSite(week, kind, found[kind])]));
}

function oddSite({ site, totals, scansInWeek }: SiteWeek, kind: OddSiteKind, findings: readonly OddSiteFinding[]): OddSite {
  const { siteId, name, class: siteClass, subDistrict, address, expectedVisitsPerDay } = site;
  return {
    siteId,
    name,
    class: siteClass,
    ...(subDistrict !== undefined && { subDistrict }),
    address,
    kind,
    findings,
    scans: scansOf(totals),
    scansInWeek,
    expectedVisitsPerDay,
  };
}

const { deadApprovedDaysMin, deadSilentDays, oddScansMin, oddOutsideHoursPercentMin, oddImplausiblePercentMin, oddByOneVisitorMin } =
  oddSiteThresholds;

function deadFindings({ site, day, scansInWeek, weekIsWhole }: SiteWeek): readonly OddSiteFinding[] {
  if (!weekIsWhole || scansInWeek > 0 || site.coveredBy !== undefined) return [];
  // In use since before the first of the silent days.
  const approvedBefore = startOfDay(addDays(day, 1 - deadApprovedDaysMin));
  return (site.approvedAt ?? site.appliedAt) < approvedBefore ? [{ reason: 'no-scan', value: deadSilentDays, limit: deadSilentDays }] : [];
}

function oddFindings({ totals }: SiteWeek): readonly OddSiteFinding[] {
  const scans = scansOf(totals);
  const share = (part: number) => (scans < oddScansMin ? 0 : Math.floor((100 * part) / scans));
  const judged = [
    { reason: 'one-visitor', value: totals.mostByOne, limit: oddByOneVisitorMin },
    { reason: 'implausible', value: share(totals.setAside), limit: oddImplausiblePercentMin },
    { reason: 'outside-hours', value: share(totals.outsideHours), limit: oddOutsideHoursPercentMin },
  ] as const;
  return judged.filter(({ value, limit }) => value >= limit);
}

function overBusyFindings({ site, totals }: SiteWeek): readonly OddSiteFinding[] {
  const visits = totals.admitted + totals.refused;
  const limit = oddSiteThresholds.overBusyTimesMax * site.expectedVisitsPerDay;
  const full = oddSiteThresholds.overCapacityTimesMax * (site.capacity ?? Number.POSITIVE_INFINITY);
  const isOverExpected = visits > limit && visits >= oddSiteThresholds.overBusyVisitsMin;
  return [
    ...(isOverExpected ? [{ reason: 'over-expected', value: visits, limit } as const] : []),
    // A room for one that four came to in an hour: a count as small as that is told of nobody.
    ...(totals.busiestHour > full && totals.busiestHour >= smallestCountTold
      ? [{ reason: 'over-capacity', value: totals.busiestHour, limit: full } as const]
      : []),
  ];
}

/** The worst of a list first: longest past its limit, then by id, so that a list has one order. */
export function byGravity(one: OddSite, other: OddSite): number {
  const weight = ({ findings, expectedVisitsPerDay, kind }: OddSite): number =>
    kind === 'dead' ? expectedVisitsPerDay : Math.max(...findings.map(({ value, limit }) => value / Math.max(1, limit)));
  return weight(other) - weight(one) || (one.siteId < other.siteId ? -1 : 1);
}
