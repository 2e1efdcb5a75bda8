import type { Subject } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { addDays, dayOf, formatDay, instant } from '../../../cloud-functions/domain/time';
import { rollUpRecent } from '../../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { rollUpSiteDay } from '../../../cloud-functions/use-cases/roll-up/roll-up-site-day';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aSite, aSiteId } from '../../builders/a-site';
import { watchedSites } from '../watched-sites';
import { watchedVisits } from '../watched-visits';

const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const today = dayOf(now);

function aRollUp(...held: readonly Site[]) {
  const visits = watchedVisits({ now: () => now });
  let number = 0;
  const visited = async (site: number, at: number) => {
    number += 1;
    await visits.record({
      checkInId: aCheckInId(instant(at), number.toString(16)),
      siteId: aSiteId(site),
      at: instant(at),
      recordedAt: now,
      subject: 'b'.repeat(32) as Subject,
      sealedPerson: 'sealed',
      outcome: 'admitted',
      admissionReasons: [],
      channel: 'scanner',
    });
  };
  const needs = { visits, sites: watchedSites(...held), clock: { now: () => now } };
  const admittedOn = async (site: number, daysBack: number) => {
    const counts = await visits.getHourCounts(aSiteId(site), addDays(today, -daysBack));
    return counts?.admitted.reduce((sum, hour) => sum + hour, 0);
  };
  return { needs, visits, visited, admittedOn };
}

describe('rolling up one day of a site', () => {
  it('gives and keeps the counts, and twice is as once', async () => {
    const rollUp = aRollUp(aSite());
    await rollUp.visited(1, now);
    const first = await rollUpSiteDay({ siteId: aSiteId(1), day: today }, rollUp.needs);
    expect(first).toMatchObject({ siteId: aSiteId(1), lastVisitAt: now, countedAt: now });
    expect(await rollUpSiteDay({ siteId: aSiteId(1), day: today }, rollUp.needs)).toEqual(first);
    expect(await rollUp.visits.getHourCounts(aSiteId(1), today)).toEqual(first);
  });

  it('takes in what arrived late', async () => {
    const rollUp = aRollUp(aSite());
    await rollUp.visited(1, now);
    await rollUpSiteDay({ siteId: aSiteId(1), day: today }, rollUp.needs);
    await rollUp.visited(1, now - 3_600_000);
    await rollUpSiteDay({ siteId: aSiteId(1), day: today }, rollUp.needs);
    expect(await rollUp.admittedOn(1, 0)).toBe(2);
  });
});

describe('rolling up what is recent', () => {
  it('counts today, the days still open, and the one that has just closed', async () => {
    const rollUp = aRollUp(aSite());
    for (let back = 0; back <= 5; back += 1) await rollUp.visited(1, now - back * 86_400_000);
    expect(await rollUpRecent({ districts: ['150781'] }, rollUp.needs)).toEqual({ siteDays: 5, failures: [] });
    expect(formatDay(addDays(today, -4))).toBe('2022-09-02');
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map((back) => rollUp.admittedOn(1, back)))).toEqual([1, 1, 1, 1, 1, undefined]);
  });

  it('counts every site with visitors of the districts asked for, page after page', async () => {
    const many = Array.from({ length: 230 }, (_, place) => aSite({ siteId: aSiteId(place + 1) }));
    const others = [
      aSite({ siteId: aSiteId(901), state: 'suspended' }),
      aSite({ siteId: aSiteId(902), state: 'applied' }),
      aSite({ siteId: aSiteId(903), division: '150702' }),
    ];
    const rollUp = aRollUp(...many, ...others);
    expect(await rollUpRecent({ districts: ['150781'] }, rollUp.needs)).toEqual({ siteDays: 231 * 5, failures: [] });
    expect(await rollUp.admittedOn(230, 0)).toBe(0);
    expect(await rollUp.admittedOn(901, 0)).toBe(0);
    expect(await rollUp.admittedOn(902, 0)).toBeUndefined();
    expect(await rollUp.admittedOn(903, 0)).toBeUndefined();
  });

  it('goes on after a fault and tells of it', async () => {
    const rollUp = aRollUp(aSite(), aSite({ siteId: aSiteId(2) }));
    const fault = new Error('no answer');
    const countHours: typeof rollUp.visits.countHours = (siteId, day, at) =>
      siteId === aSiteId(1) && day === today ? Promise.reject(fault) : rollUp.visits.countHours(siteId, day, at);
    const summary = await rollUpRecent({ districts: ['150781'] }, { ...rollUp.needs, visits: { ...rollUp.visits, countHours } });
    expect(summary).toEqual({ siteDays: 9, failures: [fault] });
    expect(await rollUp.admittedOn(2, 0)).toBe(0);
  });
});
