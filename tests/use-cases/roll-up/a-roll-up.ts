import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import type { GateDevice } from '../../../cloud-functions/domain/gate/device';
import type { Subject } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { dayOf, type Instant, instant } from '../../../cloud-functions/domain/time';
import type { UnknownCheck } from '../../../cloud-functions/use-cases/ports/gate-records';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aDevice } from '../../builders/a-device';
import { aSiteId } from '../../builders/a-site';
import { fakeGateDevices } from '../../fakes/fake-gate-devices';
import { fakeStatisticsStore } from '../../fakes/fake-statistics-store';
import { fakeVisitScan } from '../../fakes/fake-visit-scan';
import { watchedSites } from '../watched-sites';

export const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
export const today = dayOf(now);
export const daysAgo = (days: number, hours = 0): Instant => instant(now - days * 86_400_000 - hours * 3_600_000);
/** Somebody by number, under their pseudonym of the day. */
export const subjectOf = (person: number, day: number = today): Subject =>
  `${person.toString(16).padStart(12, '0')}${day.toString(16).padStart(20, '0')}` as Subject;

/** A district with a clock, and visits put in as check-in would have recorded them. */
export function aRollUp(sites: readonly Site[], devices: readonly Partial<GateDevice>[] = []) {
  const time = { at: now };
  const clock = { now: () => time.at };
  const visits: Visit[] = [];
  const checks: UnknownCheck[] = [];
  const visited = (site: number, at: Instant, rest: Partial<Visit> = {}): void => {
    const number = visits.length + 1;
    visits.push({
      checkInId: aCheckInId(at, number.toString(16)),
      siteId: aSiteId(site),
      at,
      recordedAt: at,
      subject: subjectOf(number, dayOf(at)),
      sealedPerson: 'sealed',
      outcome: 'admitted',
      admissionReasons: [],
      channel: 'scanner',
      ...rest,
    });
  };
  const gateDevices = fakeGateDevices(clock);
  const enrolled = Promise.all(devices.map((device) => gateDevices.add({ ...aDevice(), ...device })));
  const statistics = fakeStatisticsStore(clock);
  const needs = {
    sites: watchedSites(...sites),
    devices: {
      listOfDistrict: async (...asked: Parameters<typeof gateDevices.listOfDistrict>) => {
        await enrolled;
        return gateDevices.listOfDistrict(...asked);
      },
    },
    visitScan: fakeVisitScan(() => visits, { checks: () => checks, clock }),
    statistics,
    clock,
  };
  const moveClockTo = (at: Instant): void => {
    time.at = at;
  };
  return { needs, statistics, visits, checks, visited, moveClockTo };
}
