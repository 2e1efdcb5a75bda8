/**
 * From check-ins to stays: where somebody was from when until when. A check-in says when a person came; what ended the stay
 * is the scan on leaving, the next check-in anywhere, or a time-out by the class of site (docs/decisions/0026).
 */
import type { Visit } from '../check-in/visit';
import type { CheckInId, SiteId } from '../ids';
import type { SiteClass } from '../site-code/site';
import { addDays, addMilliseconds, dayOf, type Instant, instant, millisecondsPerHour, millisecondsPerMinute, startOfDay } from '../time';

/** What a record has to say for its stay. `leaving`: scanned on the way out. */
export type StayRecord = Pick<Visit, 'checkInId' | 'siteId' | 'at' | 'outcome' | 'implausible'> & {
  readonly door?: number;
  readonly leaving?: true;
};

export type Stay = {
  readonly siteId: SiteId;
  /** Of the record the person came in with. */
  readonly checkInId: CheckInId;
  readonly from: Instant;
  /** Not included. The same as `from` when two records bear one instant. */
  readonly to: Instant;
  readonly endedBy: 'scan' | 'next' | 'time-out';
  readonly door?: number;
  readonly outcome: 'admitted';
};

/**
 * Minutes after which a stay counts as over when nothing else says so. No source gives a figure: each is the usual upper end
 * of a visit there, since a contact missed is worse than one looked at twice. A workplace or a school is a working day or a
 * shift, a vehicle the longest line of a county, a home compound half a day (people go out again without scanning).
 */
export const stayMinutesMax: Readonly<Record<SiteClass, number>> = {
  shop: 60,
  market: 90,
  vehicle: 90,
  restaurant: 120,
  station: 120,
  mall: 180,
  hospital: 240,
  'care-home': 240,
  office: 600,
  school: 600,
  compound: 720,
  factory: 720,
  'port-closed-loop': 720,
  other: 60,
};

/** A leaving scan proves that somebody was still there; later than so many time-outs it belongs to an entry that was not scanned. */
export const leavingTimeOutsMax = 2;
/** A stay that began on a day is over at six in the morning at the latest: pseudonyms change at midnight, night shifts go on. */
export const hoursAfterMidnightMax = 6;

/** The class of a site nobody knows any more is `other`. */
export type ClassOfSite = (siteId: SiteId) => SiteClass | undefined;

/**
 * The stays of one person out of their records, in time order; of records of one instant the one with the lower check-in id
 * came first. Refused and implausible records make none and end none, save that a refused code does not keep anybody from
 * leaving. A leaving scan at a site where the person is not is left out.
 */
export function staysOf(records: readonly StayRecord[], classOf: ClassOfSite): readonly Stay[] {
  const stays: Stay[] = [];
  // Backwards, so that what comes after a record is known: the next entry, and before it who left where.
  let after: After = { leftAt: new Map() };
  for (const record of records.filter(counts).sort(inTimeOrder).reverse()) {
    const { checkInId, siteId, at: from, door } = record;
    if (record.leaving) {
      after.leftAt.set(siteId, from);
      continue;
    }
    const ended = endOf(record, after, classOf(siteId));
    stays.push({ siteId, checkInId, from, ...ended, ...(door !== undefined && { door }), outcome: 'admitted' });
    after = { nextEntryAt: from, leftAt: new Map() };
  }
  return stays.reverse();
}

/** When a stay that began at `from` counts as over if nothing ends it before. */
export const timeOutAt = (from: Instant, siteClass: SiteClass | undefined): Instant => atLatest(from, stayMinutesOf(siteClass));

/** No leaving scan after this one counts for a stay that began at `from`. */
export const leavingUntil = (from: Instant, siteClass: SiteClass | undefined): Instant =>
  atLatest(from, leavingTimeOutsMax * stayMinutesOf(siteClass));

/** Whole minutes that both were there; 0: not together for a minute. */
export function overlapMinutes(one: Pick<Stay, 'from' | 'to'>, other: Pick<Stay, 'from' | 'to'>): number {
  const together = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return Math.max(0, Math.floor(together / millisecondsPerMinute));
}

const counts = ({ outcome, implausible, leaving }: StayRecord): boolean =>
  implausible === undefined && (outcome === 'admitted' || leaving === true);

function inTimeOrder(one: StayRecord, other: StayRecord): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.checkInId < other.checkInId ? -1 : one.checkInId > other.checkInId ? 1 : 0;
}

/** `leftAt`: the first leaving scan of each site before the next entry. */
type After = { readonly nextEntryAt?: Instant; readonly leftAt: Map<SiteId, Instant> };

function endOf({ at: from, siteId }: StayRecord, after: After, siteClass: SiteClass | undefined): Pick<Stay, 'to' | 'endedBy'> {
  const left = after.leftAt.get(siteId);
  if (left !== undefined && left <= leavingUntil(from, siteClass)) return { to: left, endedBy: 'scan' };
  const timeOut = timeOutAt(from, siteClass);
  const next = after.nextEntryAt;
  return next !== undefined && next <= timeOut ? { to: next, endedBy: 'next' } : { to: timeOut, endedBy: 'time-out' };
}

const stayMinutesOf = (siteClass: SiteClass | undefined): number => stayMinutesMax[siteClass ?? 'other'];

function atLatest(from: Instant, minutes: number): Instant {
  const end = addMilliseconds(from, minutes * millisecondsPerMinute);
  const morning = addMilliseconds(startOfDay(addDays(dayOf(from), 1)), hoursAfterMidnightMax * millisecondsPerHour);
  return instant(Math.min(end, morning));
}
