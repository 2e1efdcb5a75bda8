import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import { visitKeptUntil } from '../../cloud-functions/domain/check-in/visit-retention';
import type { SiteId } from '../../cloud-functions/domain/ids';
import { type Day, dayOf, hourOf, type Instant } from '../../cloud-functions/domain/time';
import type { HourCounts, VisitStore, VisitWindow } from '../../cloud-functions/use-cases/ports/visit-store';
import { pageOf } from './in-memory-page';

export type InMemoryVisits = VisitStore & { readonly all: () => readonly Visit[]; readonly countings: () => number };

/** The port's promises in memory; every call yields to others first, as a network does. */
export function inMemoryVisits(): InMemoryVisits {
  const visits = new Map<string, Visit>();
  const counts = new Map<string, HourCounts>();
  let countings = 0;
  const keyOf = ({ siteId, checkInId }: Pick<Visit, 'siteId' | 'checkInId'>) => `${siteId} ${checkInId}`;
  const within = ({ from, to, now }: VisitWindow, of: (visit: Visit) => boolean) =>
    [...visits.values()]
      .filter((visit) => of(visit) && visit.at >= from && visit.at < to && visitKeptUntil(visit.at) > now)
      .sort((one, other) => other.at - one.at || (one.checkInId < other.checkInId ? 1 : -1));
  return {
    all: () => [...visits.values()],
    countings: () => countings,
    async record(visit) {
      await Promise.resolve();
      const alreadyThere = visits.get(keyOf(visit));
      if (!alreadyThere) visits.set(keyOf(visit), visit);
      return { alreadyThere };
    },
    get: async (place) => visits.get(keyOf(place)),
    listOfSite: async (siteId, window, request) =>
      pageOf(
        `site ${siteId}`,
        within(window, (visit) => visit.siteId === siteId),
        request,
      ),
    listOfSubjects: async (subjects, window, request) =>
      pageOf(
        'subjects',
        within(window, (visit) => subjects.includes(visit.subject)),
        request,
      ),
    async countHours(siteId, day, now) {
      countings += 1;
      return countOf(
        [...visits.values()].filter((visit) => visit.siteId === siteId && dayOf(visit.at) === day),
        { siteId, day, now },
      );
    },
    saveHourCounts: async (saved) => void counts.set(`${saved.siteId} ${saved.day}`, saved),
    getHourCounts: async (siteId, day) => counts.get(`${siteId} ${day}`),
  };
}

function countOf(visits: readonly Visit[], { siteId, day, now }: { siteId: SiteId; day: Day; now: Instant }): HourCounts {
  const perHour = (outcome: Visit['outcome']) =>
    Array.from({ length: 24 }, (_, hour) => visits.filter((visit) => visit.outcome === outcome && hourOf(visit.at) === hour).length);
  const lastVisitAt = visits.map((visit) => visit.at).sort((one, other) => other - one)[0];
  return { siteId, day, admitted: perHour('admitted'), refused: perHour('refused'), lastVisitAt, countedAt: now };
}
