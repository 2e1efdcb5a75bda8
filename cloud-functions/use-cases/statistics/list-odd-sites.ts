import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { OddSite, OddSiteKind } from '../../domain/statistics/odd-sites';
import { type Day, dayOf, formatDay, formatInstant, type Instant, parseDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { StatisticsStore } from '../ports/statistics-store';
import { statisticsScope } from './statistics-readers';

export type ListOddSitesInput = {
  readonly caller: Caller;
  readonly query: { readonly kind: OddSiteKind; readonly day?: string; readonly page?: string };
};
export type ListOddSitesNeeds = { readonly statistics: Pick<StatisticsStore, 'oddSites'>; readonly clock: Clock };

export type OddSiteShown = Omit<OddSite, 'subDistrict'> & { readonly subDistrict: string | null };
export type OddSitesShown = {
  readonly kind: OddSiteKind;
  readonly day: string;
  /** Null: no list of that day. */
  readonly countedAt: string | null;
  /** All pages together. */
  readonly length: number;
  readonly sites: readonly OddSiteShown[];
  readonly nextPage: string | null;
};

/**
 * Site codes of the caller's district or sub-district that somebody should look at, worst first, with their numbers and why
 * (domain/statistics/odd-sites); of one day, today unless asked otherwise.
 */
export async function listOddSites(
  { caller, query }: ListOddSitesInput,
  needs: ListOddSitesNeeds,
): Promise<Result<OddSitesShown, Refusal>> {
  const asking = statisticsScope(caller);
  if (!asking.ok) return asking;
  const day = askedDay(query.day, needs.clock.now());
  if (!day.ok) return day;
  const { kind, page: after } = query;
  const { district, scope } = asking.value;
  const page = await needs.statistics.oddSites({ district, day: day.value, scope, kind, ...(after !== undefined && { after }) });
  if (page === undefined) return refused({ code: 'page-mark-not-valid' });
  const list = page === 'not-made' ? undefined : page;
  return done({
    kind,
    day: formatDay(day.value),
    countedAt: list ? formatInstant(list.countedAt) : null,
    length: list?.length ?? 0,
    sites: (list?.sites ?? []).map(({ subDistrict = null, ...site }) => ({ ...site, subDistrict })),
    nextPage: list?.next ?? null,
  });
}

function askedDay(asked: string | undefined, now: Instant): Result<Day, Refusal> {
  const today = dayOf(now);
  const day = asked === undefined ? today : parseDay(asked);
  if (day === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'wrong-format' }] });
  return day > today ? refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'in-the-future' }] }) : done(day);
}
