import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import { visitKeptUntil } from '../../cloud-functions/domain/check-in/visit-retention';
import { dayOf, hourOf, type Instant, instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { HourCounts, VisitStore, VisitWindow } from '../../cloud-functions/use-cases/ports/visit-store';
import { pageInMemory, timePosition } from './page-in-memory';

export function fakeVisitStore(clock: Clock): VisitStore {
  const visits = new Map<string, Visit>();
  const counts = new Map<string, HourCounts>();
  const keyOf = ({ siteId, checkInId }: Pick<Visit, 'siteId' | 'checkInId'>) => `${siteId} ${checkInId}`;
  const kept = (now: Instant) => [...visits.values()].filter((visit) => visitKeptUntil(visit.at) > now);
  const within = ({ from, to, now }: VisitWindow) => kept(now).filter(({ at }) => at >= from && at < to);
  return {
    async record(visit) {
      await Promise.resolve();
      const alreadyThere = visits.get(keyOf(visit));
      if (alreadyThere) return { alreadyThere };
      visits.set(keyOf(visit), visit);
      return {};
    },
    get: async (place) => kept(clock.now()).find((visit) => keyOf(visit) === keyOf(place)),
    listOfSite: async (siteId, window, request) => {
      const items = within(window).filter((visit) => visit.siteId === siteId);
      const positionOf = ({ at, checkInId }: Visit) => timePosition(at, checkInId);
      return pageInMemory({ list: 'visits-of-site', items, positionOf, direction: 'newest-first' }, request);
    },
    async *eachOfSite(siteId, window) {
      const ofSite = within(window).filter((visit) => visit.siteId === siteId);
      yield* ofSite.sort((one, other) => (timePosition(one.at, one.checkInId) < timePosition(other.at, other.checkInId) ? 1 : -1));
    },
    listOfSubjects: async (subjects, window, request) => {
      const items = within(window).filter(({ subject }) => subjects.includes(subject));
      const positionOf = ({ at, checkInId, siteId }: Visit) => timePosition(at, `${checkInId}#${siteId}`);
      return pageInMemory({ list: 'visits-of-subjects', items, positionOf, direction: 'newest-first' }, request);
    },
    async recentSlots(siteId, window, slotsMax) {
      const ofSite = within(window).filter((visit) => visit.siteId === siteId);
      const newestFirst = ofSite.sort((one, other) =>
        timePosition(one.at, one.checkInId) < timePosition(other.at, other.checkInId) ? 1 : -1,
      );
      const seen = newestFirst.flatMap(({ at, gate }) =>
        gate?.slot !== undefined && gate.groupOf === undefined ? [{ slot: gate.slot, at, deviceId: gate.deviceId }] : [],
      );
      return seen.slice(0, slotsMax);
    },
    async countHours(siteId, day, now) {
      const ofDay = kept(now).filter((visit) => visit.siteId === siteId && dayOf(visit.at) === day && !visit.implausible && !visit.leaving);
      const perHour = (outcome: Visit['outcome']) =>
        Array.from({ length: 24 }, (_, hour) => ofDay.filter((visit) => visit.outcome === outcome && hourOf(visit.at) === hour).length);
      const lastVisitAt = ofDay.length > 0 ? { lastVisitAt: instant(Math.max(...ofDay.map(({ at }) => at))) } : {};
      const named = [...new Set(ofDay.map(({ door }) => door).filter((door) => door !== undefined))].sort((one, other) => one - other);
      const atDoor = (door: number, outcome: Visit['outcome']) =>
        ofDay.filter((visit) => visit.door === door && visit.outcome === outcome).length;
      const doors = named.map((door) => ({ door, admitted: atDoor(door, 'admitted'), refused: atDoor(door, 'refused') }));
      return {
        ...{ siteId, day, admitted: perHour('admitted'), refused: perHour('refused'), ...lastVisitAt },
        ...(doors.length > 0 && { doors }),
        countedAt: now,
      };
    },
    async saveHourCounts(saved) {
      counts.set(`${saved.siteId} ${saved.day}`, saved);
    },
    getHourCounts: async (siteId, day) => counts.get(`${siteId} ${day}`),
  };
}
