import type { Caller } from '../../domain/caller';
import { checkInHoursBackMax } from '../../domain/check-in/check-in-time';
import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import type { SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import {
  addDays,
  type Day,
  dayOf,
  formatDay,
  formatInstant,
  type Instant,
  millisecondsPerHour,
  parseDay,
  startOfDay,
} from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SiteStore } from '../ports/site-store';
import type { HourCounts, VisitStore } from '../ports/visit-store';
import { rollUpSiteDay } from '../roll-up/roll-up-site-day';
import { ownSite } from './own-site';

export type GetSiteFlowInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly query: { readonly day?: string };
};
export type GetSiteFlowNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly visits: Pick<VisitStore, 'countHours' | 'saveHourCounts' | 'getHourCounts'>;
  readonly clock: Clock;
};

/** An owner at the door sees a check-in rise within seconds; a site asked for every second is still counted only so often. */
export const recountAfterSecondsToday = 5;
/** Only queued check-ins still arrive for an earlier day. */
export const recountAfterSecondsEarlier = 300;

/** The counts of one day (today unless asked otherwise), hour by hour in Shanghai; numbers only, never names. */
export async function getSiteFlow({ caller, params, query }: GetSiteFlowInput, needs: GetSiteFlowNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const now = needs.clock.now();
  const day = askedDay(query.day, now);
  if (!day.ok) return day;
  return done(showFlow(await freshCounts(own.value.siteId, day.value, needs)));
}

function askedDay(asked: string | undefined, now: Instant): Result<Day, Refusal> {
  const today = dayOf(now);
  if (asked === undefined) return done(today);
  const day = parseDay(asked);
  if (day === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'wrong-format' }] });
  return day > today ? refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'in-the-future' }] }) : done(day);
}

async function freshCounts(siteId: SiteId, day: Day, needs: GetSiteFlowNeeds): Promise<HourCounts> {
  const saved = await needs.visits.getHourCounts(siteId, day);
  return saved && isFresh(saved, needs.clock.now()) ? saved : rollUpSiteDay({ siteId, day }, needs);
}

/** A count taken after the day closed is final; so is the last one before its visits began to be forgotten. */
function isFresh({ day, countedAt }: HourCounts, now: Instant): boolean {
  const closesAt = startOfDay(addDays(day, 1)) + checkInHoursBackMax * millisecondsPerHour;
  if (countedAt >= closesAt || now >= visitKeptUntil(startOfDay(day))) return true;
  const secondsMax = day === dayOf(now) ? recountAfterSecondsToday : recountAfterSecondsEarlier;
  return now - countedAt < secondsMax * 1000;
}

function showFlow(counts: HourCounts) {
  const hours = counts.admitted.map((admitted, hour) => ({ hour, admitted, refused: counts.refused[hour] ?? 0 }));
  return {
    siteId: counts.siteId,
    day: formatDay(counts.day),
    hours,
    admitted: hours.reduce((sum, hour) => sum + hour.admitted, 0),
    refused: hours.reduce((sum, hour) => sum + hour.refused, 0),
    lastVisitAt: counts.lastVisitAt === undefined ? null : formatInstant(counts.lastVisitAt),
    countedAt: formatInstant(counts.countedAt),
  };
}
