import type { Caller } from '../../domain/caller';
import { checkInHoursBackMax } from '../../domain/check-in/check-in-time';
import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import type { SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
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
/** Where a day's count takes seconds itself: more than so many visits so far. */
export const busySiteVisitsMin = 2_000;
export const recountAfterSecondsBusy = 60;
/** Only queued check-ins still arrive for an earlier day. */
export const recountAfterSecondsEarlier = 300;

/** The counts of one day (today unless asked otherwise), hour by hour in Shanghai; numbers only, never names. */
export async function getSiteFlow({ caller, params, query }: GetSiteFlowInput, needs: GetSiteFlowNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const now = needs.clock.now();
  const day = askedDay(query.day, now);
  if (!day.ok) return day;
  const counts = await freshCounts(own.value.siteId, day.value, needs);
  return counts.ok ? done(showFlow(counts.value, own.value)) : counts;
}

function askedDay(asked: string | undefined, now: Instant): Result<Day, Refusal> {
  const today = dayOf(now);
  if (asked === undefined) return done(today);
  const day = parseDay(asked);
  if (day === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'wrong-format' }] });
  return day > today ? refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'in-the-future' }] }) : done(day);
}

/** Of a day whose visits are being forgotten there is only what was counted before: counting them now would tell too few. */
async function freshCounts(siteId: SiteId, day: Day, needs: GetSiteFlowNeeds): Promise<Result<HourCounts, Refusal>> {
  const now = needs.clock.now();
  const saved = await needs.visits.getHourCounts(siteId, day);
  if (saved && isFresh(saved, now)) return done(saved);
  if (now >= visitKeptUntil(startOfDay(day)))
    return refused({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'too-long-ago' }] });
  return done(await rollUpSiteDay({ siteId, day }, needs));
}

/** A count taken after the day closed is final; so is the last one before its visits began to be forgotten. */
function isFresh({ day, countedAt, admitted, refused }: HourCounts, now: Instant): boolean {
  const closesAt = startOfDay(addDays(day, 1)) + checkInHoursBackMax * millisecondsPerHour;
  if (countedAt >= closesAt || now >= visitKeptUntil(startOfDay(day))) return true;
  const visits = [...admitted, ...refused].reduce((sum, one) => sum + one, 0);
  const secondsToday = visits > busySiteVisitsMin ? recountAfterSecondsBusy : recountAfterSecondsToday;
  const secondsMax = day === dayOf(now) ? secondsToday : recountAfterSecondsEarlier;
  return now - countedAt < secondsMax * 1000;
}

function showFlow(counts: HourCounts, { doors: named, capacity }: Pick<Site, 'doors' | 'capacity'>) {
  const hours = counts.admitted.map((admitted, hour) => ({ hour, admitted, refused: counts.refused[hour] ?? 0 }));
  return {
    siteId: counts.siteId,
    day: formatDay(counts.day),
    hours,
    ...(counts.doors && {
      doors: counts.doors.map(({ door, ...ofDoor }) => ({
        doorId: door,
        name: named?.find(({ doorId }) => doorId === door)?.name ?? null,
        ...ofDoor,
      })),
    }),
    admitted: hours.reduce((sum, hour) => sum + hour.admitted, 0),
    refused: hours.reduce((sum, hour) => sum + hour.refused, 0),
    capacity: capacity ?? null,
    lastVisitAt: counts.lastVisitAt === undefined ? null : formatInstant(counts.lastVisitAt),
    countedAt: formatInstant(counts.countedAt),
  };
}
