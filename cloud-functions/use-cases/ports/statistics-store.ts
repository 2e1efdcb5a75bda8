import type { SiteId } from '../../domain/ids';
import type { DayStatistics } from '../../domain/statistics/day-statistics';
import type { OddSite, OddSiteKind } from '../../domain/statistics/odd-sites';
import type { SiteDayTotals } from '../../domain/statistics/site-day-table';
import type { Day, Instant } from '../../domain/time';

/** One count of a district's day, replaced as a whole by the next. */
export type CountedDay = {
  readonly district: string;
  readonly day: Day;
  readonly countedAt: Instant;
  /** No check-in of that day can arrive any more: it is not counted again. */
  readonly final: boolean;
  /** By scope: `wholeDistrict`, or the code of a sub-district. */
  readonly scopes: Readonly<Record<string, DayStatistics>>;
  /** How many sites each list has, by kind and scope; a scope that is missing has none. */
  readonly listLengths: Readonly<Record<OddSiteKind, Readonly<Record<string, number>>>>;
};

export type SiteDayRow = { readonly siteId: SiteId } & SiteDayTotals;
export type OddSites = { readonly scope: string; readonly kind: OddSiteKind; readonly sites: readonly OddSite[] };

export type WholeCount = {
  readonly counted: CountedDay;
  /** Sites with a scan that day. */
  readonly siteDays: readonly SiteDayRow[];
  readonly lists: readonly OddSites[];
};

export type OddSitesRequest = {
  readonly district: string;
  readonly day: Day;
  readonly scope: string;
  readonly kind: OddSiteKind;
  /** What the page before gave as `next`. */
  readonly after?: string;
};
export type OddSitesPage = {
  readonly countedAt: Instant;
  readonly sites: readonly OddSite[];
  readonly length: number;
  readonly next?: string;
};

/** What `roll-up` has counted. A reader sees one count or the next, never half of one. */
export type StatisticsStore = {
  /** Writes beside the count that is there, and makes the new one visible with its last write. */
  save(count: WholeCount): Promise<void>;
  /** Oldest first; a day that was never counted is missing. Both ends included. */
  days(district: string, from: Day, to: Day): Promise<readonly CountedDay[]>;
  /** `undefined`: not counted, or no longer kept. */
  siteDays(district: string, day: Day): Promise<readonly SiteDayRow[] | undefined>;
  /**
   * Worst first. Whoever turns pages stays in the list they began while that is kept: it and the one before it are.
   * `not-made`: there is no list of that day; `undefined`: the mark is not this list's, or its list is gone.
   */
  oddSites(request: OddSitesRequest): Promise<OddSitesPage | 'not-made' | undefined>;
};
