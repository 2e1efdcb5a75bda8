import type { CountedVisit } from '../../cloud-functions/domain/statistics/counted-visit';
import { addMilliseconds, dayOf, type Instant, instant, millisecondsPerDay, startOfDay } from '../../cloud-functions/domain/time';
import type { VisitScan } from '../../cloud-functions/use-cases/ports/visit-scan';
import { aCheckInId } from '../builders/a-check-in-id';
import { morning, onEveryStore } from './opened-stores';
import { aGateCheck, aVisit, newSiteId, randomTail } from './records';

async function everything(visitScan: VisitScan, { parts, from, to }: { parts: number; from: Instant; to: Instant }) {
  const visits: CountedVisit[] = [];
  for (let part = 0; part < parts; part++) {
    let after: string | undefined;
    do {
      const page = await visitScan.readPart({ part, parts, from, to, ...(after !== undefined && { after }) });
      visits.push(...page.visits);
      after = page.next;
    } while (after !== undefined);
  }
  return visits;
}
const order = (visits: readonly CountedVisit[]) => [...visits].sort((one, other) => one.at - other.at);
const hoursLater = (hours: number): Instant => addMilliseconds(morning, hours * 3_600_000);

onEveryStore('every visit', (stores) => {
  it('is given once with what is counted of it, however it is parted, within the time asked for', async () => {
    const { visits, visitScan } = stores();
    const siteId = newSiteId();
    const from = startOfDay(dayOf(morning));
    const to = addMilliseconds(from, millisecondsPerDay);
    const inside = [
      aVisit(morning, { siteId }),
      aVisit(hoursLater(1), { siteId, outcome: 'refused', admissionReasons: ['missed-test', 'test-missing'] }),
      aVisit(hoursLater(2), { siteId, implausible: ['outside-hours', 'too-soon'] }),
      aVisit(hoursLater(3), { siteId, channel: 'gate', outcome: 'refused', gate: aGateCheck() }),
      aVisit(from, { siteId }),
    ];
    const outside = [
      aVisit(addMilliseconds(from, -1), { siteId }),
      aVisit(to, { siteId }),
      aVisit(hoursLater(4), { siteId, leaving: true }),
    ];
    for (const visit of [...inside, ...outside]) await visits.record(visit);
    // Beside the visits of the site lie its counts, which are no visits.
    await visits.saveHourCounts(await visits.countHours(siteId, dayOf(morning), morning));
    for (const parts of [1, 5]) {
      const found = order((await everything(visitScan, { parts, from, to })).filter((visit) => visit.siteId === siteId));
      expect(found.map(({ at }) => at)).toEqual(order(inside.map((visit) => ({ ...visit, implausible: [] }))).map(({ at }) => at));
      const [first, , refused, setAside, gate] = found;
      expect(first).toEqual({ siteId, at: from, outcome: 'admitted', subject: inside[4]?.subject, implausible: [] });
      expect(refused).toMatchObject({ outcome: 'refused', refusedFor: 'missed-test' });
      expect(setAside).toMatchObject({ implausible: ['outside-hours', 'too-soon'] });
      expect(gate).toMatchObject({ deviceId: '00000000000000a1', refusedFor: 'colour-not-accepted' });
    }
  });

  it('has what a gate checked of nobody known, as nobody', async () => {
    const { gateRecords, visitScan } = stores();
    const siteId = newSiteId();
    const recordId = aCheckInId(morning, randomTail());
    await gateRecords.keep({ recordId, siteId, at: morning, recordedAt: morning, outcome: 'refused', gate: aGateCheck() });
    const found = await everything(visitScan, { parts: 3, from: morning, to: hoursLater(1) });
    expect(found.filter((visit) => visit.siteId === siteId)).toEqual([
      { siteId, at: morning, outcome: 'refused', refusedFor: 'colour-not-accepted', implausible: [], deviceId: '00000000000000a1' },
    ]);
  });

  it('leaves out what has expired', async () => {
    const { visits, visitScan, clock } = stores();
    const siteId = newSiteId();
    await visits.record(aVisit(morning, { siteId }));
    const asked = { parts: 2, from: morning, to: instant(morning + 1_000) };
    expect((await everything(visitScan, asked)).filter((visit) => visit.siteId === siteId)).toHaveLength(1);
    clock.passDays(14);
    expect((await everything(visitScan, asked)).filter((visit) => visit.siteId === siteId)).toHaveLength(0);
  });
});
