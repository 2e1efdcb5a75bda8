import { wholeDistrict } from '../../../cloud-functions/domain/statistics/district-count';
import { addDays, type Day, dayOf, formatDay, instant, startOfDay } from '../../../cloud-functions/domain/time';
import { rollUpRecent } from '../../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { aDeviceId } from '../../builders/a-device';
import { aSite, aSiteId } from '../../builders/a-site';
import { aRollUp, daysAgo, now, subjectOf, today } from './a-roll-up';

const district = '150781';
const run = (rollUp: ReturnType<typeof aRollUp>) => rollUpRecent({ districts: [district] }, rollUp.needs);

async function countedOn(rollUp: ReturnType<typeof aRollUp>, day: Day, scope = wholeDistrict) {
  const [counted] = await rollUp.statistics.days(district, day, day);
  return counted?.scopes[scope];
}

describe('rolling up what is recent', () => {
  it('counts every whole day that is kept the first time, and from then on the days that late check-ins still reach', async () => {
    const rollUp = aRollUp([aSite({ appliedAt: daysAgo(20) })]);
    for (let back = 0; back <= 14; back += 1) rollUp.visited(1, daysAgo(back));
    expect(await run(rollUp)).toMatchObject({ days: 14, sites: 1, visits: 14, elsewhere: 0 });
    const days = await rollUp.statistics.days(district, addDays(today, -20), today);
    expect(days.map(({ day }) => formatDay(day))).toEqual(Array.from({ length: 14 }, (_, place) => formatDay(addDays(today, place - 13))));
    expect(days.map(({ scopes }) => scopes[wholeDistrict]?.checkIns)).toEqual(new Array(14).fill(1));
    // 72 hours after the end of the 3rd: 00:00 on the 7th.
    expect(days.filter(({ final }) => !final).map(({ day }) => formatDay(day))).toEqual([
      '2022-09-03',
      '2022-09-04',
      '2022-09-05',
      '2022-09-06',
    ]);
    expect(await run(rollUp)).toMatchObject({ days: 4, visits: 4 });
  });

  it('catches up with days nobody counted, however long it stood still', async () => {
    const rollUp = aRollUp([aSite()]);
    await run(rollUp);
    rollUp.visited(1, daysAgo(-1));
    rollUp.moveClockTo(instant(startOfDay(addDays(today, 9)) + 1));
    expect(await run(rollUp)).toMatchObject({ days: 13 });
    expect((await countedOn(rollUp, addDays(today, 1)))?.checkIns).toBe(1);
  });

  it('counts nothing twice, and takes in what arrived late', async () => {
    const rollUp = aRollUp([aSite()]);
    rollUp.visited(1, now);
    await run(rollUp);
    await run(rollUp);
    expect((await countedOn(rollUp, today))?.checkIns).toBe(1);
    rollUp.visited(1, daysAgo(0, 1));
    rollUp.visited(1, daysAgo(2));
    await run(rollUp);
    expect((await countedOn(rollUp, today))?.checkIns).toBe(2);
    expect((await countedOn(rollUp, addDays(today, -2)))?.checkIns).toBe(1);
  });

  it('leaves the last whole counts when it breaks off half-way', async () => {
    const rollUp = aRollUp([aSite()]);
    rollUp.visited(1, now);
    await run(rollUp);
    rollUp.visited(1, now, { subject: subjectOf(7) });
    const readPart: typeof rollUp.needs.visitScan.readPart = (request) =>
      request.part === 9 ? Promise.reject(new Error('no answer')) : rollUp.needs.visitScan.readPart(request);
    await expect(rollUpRecent({ districts: [district] }, { ...rollUp.needs, visitScan: { readPart } })).rejects.toThrow('no answer');
    expect((await countedOn(rollUp, today))?.checkIns).toBe(1);
  });

  it('counts each sub-district for itself, and visits elsewhere for nobody', async () => {
    const rollUp = aRollUp([
      aSite({ subDistrict: '150781001' }),
      aSite({ siteId: aSiteId(2), subDistrict: '150781002', class: 'market' }),
      aSite({ siteId: aSiteId(3), class: 'market', state: 'suspended' }),
      aSite({ siteId: aSiteId(4), division: '150702' }),
    ]);
    for (const site of [1, 2, 2, 3, 4, 9]) rollUp.visited(site, now);
    expect(await run(rollUp)).toMatchObject({ sites: 3, visits: 6, elsewhere: 2 });
    expect(await countedOn(rollUp, today)).toMatchObject({
      checkIns: 4,
      sites: 3,
      active: 3,
      classes: [
        { class: 'shop', sites: 1, active: 1, checkIns: 1 },
        { class: 'market', sites: 2, active: 2, checkIns: 3 },
      ],
      subDistricts: [
        { subDistrict: '150781001', checkIns: 1 },
        { subDistrict: '150781002', checkIns: 2 },
        { sites: 1, active: 1, checkIns: 1 },
      ],
    });
    expect(await countedOn(rollUp, today, '150781002')).toMatchObject({ checkIns: 2, sites: 1, classes: [{ class: 'market' }] });
  });

  it('tells sentries from guards, sets implausible scans aside and counts who was nobody known apart', async () => {
    const rollUp = aRollUp([aSite()], [{ deviceId: aDeviceId(1) }, { deviceId: aDeviceId(2), kind: 'guard' }]);
    const check = { position: '北门', means: 'code', reasons: [], symptoms: [], offline: false } as const;
    rollUp.visited(1, now, { channel: 'gate', gate: { ...check, deviceId: aDeviceId(1) } });
    rollUp.visited(1, now, {
      channel: 'gate',
      outcome: 'refused',
      admissionReasons: ['test-too-old'],
      gate: { ...check, deviceId: aDeviceId(2), reasons: ['code-screenshot', 'test-too-old'] },
    });
    rollUp.visited(1, now, { outcome: 'refused', admissionReasons: ['missed-test', 'test-missing'] });
    rollUp.visited(1, now, { implausible: ['far-away', 'too-soon'] });
    const [first] = rollUp.visits;
    if (!first) throw new Error('no visit');
    rollUp.checks.push({
      recordId: first.checkInId,
      siteId: aSiteId(1),
      at: now,
      recordedAt: now,
      outcome: 'refused',
      gate: { ...check, deviceId: aDeviceId(1), reasons: ['code-not-ours'] },
    });
    await run(rollUp);
    expect(await countedOn(rollUp, today)).toMatchObject({
      admitted: 1,
      refused: 2,
      setAside: 1,
      refusedFor: { 'code-screenshot': 1, 'missed-test': 1 },
      setAsideFor: { 'far-away': 1 },
      checkedBySentries: 1,
      checkedByGuards: 1,
      checkedUnknown: 1,
      sentries: 1,
    });
  });

  it('counts applications and reviews on the day they were made', async () => {
    const by = aSite().owner;
    const rollUp = aRollUp([
      aSite({ appliedAt: daysAgo(0), state: 'applied' }),
      aSite({ siteId: aSiteId(2), appliedAt: daysAgo(1), review: { by, at: daysAgo(0) } }),
      aSite({ siteId: aSiteId(3), appliedAt: daysAgo(1), state: 'returned', review: { by, at: daysAgo(0), reason: '地址不清' } }),
    ]);
    await run(rollUp);
    expect(await countedOn(rollUp, today)).toMatchObject({ applied: 1, approved: 1, returned: 1, sites: 1 });
    expect(await countedOn(rollUp, dayOf(daysAgo(1)))).toMatchObject({ applied: 2, approved: 0, returned: 0, sites: 0 });
  });

  it('leaves a shop that its mall’s code covers out of the dead codes, not one beside it', async () => {
    const mall = aSite({ siteId: aSiteId(1), class: 'mall', appliedAt: daysAgo(30) });
    const covered = aSite({ siteId: aSiteId(2), parent: aSiteId(1), appliedAt: daysAgo(30) });
    const rollUp = aRollUp([covered, mall, aSite({ siteId: aSiteId(3), parent: aSiteId(1), class: 'restaurant', appliedAt: daysAgo(30) })]);
    await run(rollUp);
    const page = await rollUp.statistics.oddSites({ district, day: today, scope: wholeDistrict, kind: 'dead' });
    expect(typeof page === 'object' && page.sites.map(({ siteId }) => siteId).sort()).toEqual([aSiteId(1), aSiteId(3)]);
  });

  it('lists a code of which nothing was heard for a week, over the days that were counted before as well', async () => {
    const sites = [1, 2].map((number) => aSite({ siteId: aSiteId(number), appliedAt: daysAgo(30), expectedVisitsPerDay: number }));
    const rollUp = aRollUp(sites);
    rollUp.visited(2, daysAgo(6));
    await run(rollUp);
    // By now the visit's day is final and no longer counted.
    await run(rollUp);
    const listed = async (day: Day) => {
      const page = await rollUp.statistics.oddSites({ district, day, scope: wholeDistrict, kind: 'dead' });
      return typeof page === 'object' ? page.sites.map(({ siteId }) => siteId) : page;
    };
    expect(await listed(today)).toEqual([aSiteId(1)]);
    rollUp.moveClockTo(instant(startOfDay(addDays(today, 1)) + 1));
    await run(rollUp);
    expect(await listed(addDays(today, 1))).toEqual([aSiteId(2), aSiteId(1)]);
  });
});
