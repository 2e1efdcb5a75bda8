/** When whoever came left: looked up in their own records, for a visit alone says only when it began. */
import type { Visit } from '../../domain/check-in/visit';
import { daysOfWindow } from '../../domain/check-in/visit-retention';
import type { CheckInId, PersonId, Subject } from '../../domain/ids';
import type { SiteClass } from '../../domain/site-code/site';
import { addMilliseconds, type Instant, instant } from '../../domain/time';
import type { ReadWindow } from '../../domain/tracing/read-window';
import { leavingUntil, overlapMinutes, type Stay, staysOf } from '../../domain/tracing/stays';
import type { Pseudonyms } from '../ports/keys';
import type { VisitStore } from '../ports/visit-store';
import { severalAtOnce } from '../several-at-once';

export type ExitsNeeds = { readonly visits: Pick<VisitStore, 'listOfSubjects'>; readonly pseudonyms: Pseudonyms };

/** `inside`: nothing has ended the stay yet, and its time is not up. */
export type ExitOfVisit = {
  readonly exitAt: Instant | null;
  readonly endedBy: Stay['endedBy'] | 'inside';
  /** Whole minutes of the stay that lie in the window asked for. */
  readonly overlapMinutes: number;
};
export type Exits = ReadonlyMap<CheckInId, ExitOfVisit>;

/** Somebody's visits, and under which pseudonyms their other records of that time stand. */
export type OnesVisits = { readonly visits: readonly Visit[]; readonly personId?: PersonId };

/** Nobody makes so many more records within a stay; who does is told by the time-out. Bounds what one person costs. */
const otherRecordsMax = 100;
/** Requests under way at once. */
const peopleAtOnce = 16;

export type ExitsAsked = {
  readonly window: ReadWindow;
  readonly now: Instant;
  readonly classOf: (visit: Visit) => SiteClass | undefined;
};

/**
 * The exits of visits that are stays (refused and implausible ones are none). One store request a person and day, and one more
 * where a stay may run past midnight and it is known whose it is.
 */
export async function exitsOfVisits(people: readonly OnesVisits[], asked: ExitsAsked, needs: ExitsNeeds): Promise<Exits> {
  const found = await severalAtOnce(peopleAtOnce, people, (one) => exitsOfOne(one, asked, needs));
  return new Map(found.flat());
}

async function exitsOfOne(one: OnesVisits, asked: ExitsAsked, needs: ExitsNeeds): Promise<readonly (readonly [CheckInId, ExitOfVisit])[]> {
  const { window, now, classOf } = asked;
  const entries = one.visits.filter(({ outcome, implausible, leaving }) => outcome === 'admitted' && !implausible && !leaving);
  if (entries.length === 0) return [];
  const classes = new Map(one.visits.map((visit) => [visit.siteId, classOf(visit)]));
  const until = Math.max(...entries.map((visit) => leavingUntil(visit.at, classOf(visit))));
  const times = { from: instant(Math.min(...entries.map(({ at }) => at))), to: addMilliseconds(instant(until), 1), now };
  const page = await needs.visits.listOfSubjects(subjectsOf(one, times, needs), times, { itemsMax: one.visits.length + otherRecordsMax });
  const records = new Map([...one.visits, ...(page?.items ?? [])].map((visit) => [`${visit.siteId} ${visit.checkInId}`, visit]));
  const stays = new Map(
    staysOf([...records.values()], (siteId) => classes.get(siteId)).map((stay) => [`${stay.siteId} ${stay.checkInId}`, stay]),
  );
  return entries.flatMap((visit) => {
    const stay = stays.get(`${visit.siteId} ${visit.checkInId}`);
    return stay ? [[visit.checkInId, exitOf(stay, window, now)] as const] : [];
  });
}

function subjectsOf({ visits, personId }: OnesVisits, times: ReadWindow, { pseudonyms }: ExitsNeeds): readonly Subject[] {
  const own = visits.map(({ subject }) => subject);
  const known = personId === undefined ? [] : daysOfWindow(times.from, times.to).map((day) => pseudonyms.subjectOn(day, personId));
  return [...new Set([...own, ...known])];
}

function exitOf(stay: Stay, window: ReadWindow, now: Instant): ExitOfVisit {
  const isInside = stay.endedBy === 'time-out' && stay.to > now;
  const to = isInside ? now : stay.to;
  return {
    exitAt: isInside ? null : stay.to,
    endedBy: isInside ? 'inside' : stay.endedBy,
    overlapMinutes: overlapMinutes({ from: stay.from, to }, window),
  };
}
