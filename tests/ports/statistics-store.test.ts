import type { DayStatistics } from '../../cloud-functions/domain/statistics/day-statistics';
import { wholeDistrict } from '../../cloud-functions/domain/statistics/district-count';
import type { OddSite } from '../../cloud-functions/domain/statistics/odd-sites';
import { addDays, addMilliseconds, type Day, dayOf } from '../../cloud-functions/domain/time';
import type { SiteDayRow, WholeCount } from '../../cloud-functions/use-cases/ports/statistics-store';
import { morning, onEveryStore } from './opened-stores';
import { newSiteId } from './records';

const today = dayOf(morning);
const none = new Array<number>(24).fill(0);
const statistics = (checkIns: number): DayStatistics => ({
  sites: 3,
  active: 2,
  checkIns,
  admitted: checkIns,
  refused: 0,
  setAside: 1,
  admittedByHour: [checkIns, ...none.slice(1)],
  refusedByHour: none,
  refusedFor: { 'missed-test': 2, 'code-turned': 1, 'not-said': 1 },
  setAsideFor: { 'far-away': 1 },
  checkedBySentries: 4,
  checkedByGuards: 5,
  checkedUnknown: 6,
  sentries: 7,
  classes: [{ class: 'shop', sites: 3, active: 2, checkIns }],
  subDistricts: [
    { subDistrict: '150781001', sites: 1, active: 1, checkIns: 1 },
    { sites: 2, active: 1, checkIns: checkIns - 1 },
  ],
  applied: 1,
  approved: 2,
  returned: 3,
});
const aRow = (): SiteDayRow => ({
  siteId: newSiteId(),
  admitted: 1,
  refused: 2,
  setAside: 3,
  outsideHours: 2,
  mostByOne: 3,
  busiestHour: 2,
});
const anOddSite = (number: number): OddSite => ({
  siteId: newSiteId(),
  name: `第 ${number} 家`,
  class: 'shop',
  address: '二道街 12 号',
  kind: 'dead',
  findings: [{ reason: 'no-scan', value: 7, limit: 7 }],
  scans: 0,
  scansInWeek: 0,
  expectedVisitsPerDay: number,
});

const numbers = Array.from({ length: 100 }, (_, place) => 150_000 + place).values();
const newDistrict = (): string => String(numbers.next().value);

const aCount = (district: string, day: Day, rest: Partial<WholeCount> & { at?: number } = {}): WholeCount => {
  const lists = rest.lists ?? [];
  const listLengths = { dead: { [wholeDistrict]: lists[0]?.sites.length ?? 0 }, odd: {}, 'over-busy': {} };
  const countedAt = addMilliseconds(morning, rest.at ?? 0);
  return {
    counted: { district, day, countedAt, final: false, scopes: { [wholeDistrict]: statistics(9) }, listLengths },
    siteDays: rest.siteDays ?? [],
    lists,
  };
};

onEveryStore('statistics', (stores) => {
  it('gives the days that were counted, oldest first, as they were counted last', async () => {
    const { statistics: store } = stores();
    const district = newDistrict();
    for (const back of [0, 2, 1]) await store.save(aCount(district, addDays(today, -back)));
    await store.save(aCount(newDistrict(), today));
    const again = aCount(district, today, { at: 60_000 });
    await store.save(again);
    const days = await store.days(district, addDays(today, -1), today);
    expect(days).toEqual([aCount(district, addDays(today, -1)).counted, again.counted]);
    expect(await store.days(district, addDays(today, -9), addDays(today, -3))).toEqual([]);
  });

  it('gives every site of a day, more than one item holds', async () => {
    const { statistics: store } = stores();
    const district = newDistrict();
    const siteDays = Array.from({ length: 15_000 }, aRow);
    await store.save(aCount(district, today, { siteDays: siteDays.slice(0, 3) }));
    await store.save(aCount(district, today, { siteDays, at: 1 }));
    expect(await store.siteDays(district, today)).toEqual(siteDays);
    expect(await store.siteDays(district, addDays(today, 1))).toBeUndefined();
  });

  it('turns the pages of a list, also when it is made anew meanwhile, and not when that happens twice', async () => {
    const { statistics: store } = stores();
    const [district, sites] = [newDistrict(), Array.from({ length: 120 }, (_, place) => anOddSite(place))];
    const asked = { district, day: today, scope: wholeDistrict, kind: 'dead' } as const;
    expect(await store.oddSites(asked)).toBe('not-made');
    const lists = [{ kind: 'dead', scope: wholeDistrict, sites }] as const;
    await store.save(aCount(district, today, { lists }));
    const first = await store.oddSites(asked);
    if (typeof first !== 'object') throw new Error('no list');
    expect(first).toMatchObject({ countedAt: morning, length: 120, sites: sites.slice(0, 50) });
    await store.save(aCount(district, today, { at: 1 }));
    expect(await store.oddSites(asked)).toMatchObject({ sites: [], length: 0 });
    const second = await store.oddSites({ ...asked, after: first.next ?? '' });
    if (typeof second !== 'object') throw new Error('no page');
    expect(second.sites).toEqual(sites.slice(50, 100));
    const third = await store.oddSites({ ...asked, after: second.next ?? '' });
    expect(third).toMatchObject({ sites: sites.slice(100) });
    expect(third).not.toHaveProperty('next');
    await store.save(aCount(district, today, { at: 2, lists: [{ ...lists[0], sites: sites.slice(0, 60) }] }));
    expect(await store.oddSites({ ...asked, after: first.next ?? '' })).toBeUndefined();
    expect(await store.oddSites({ ...asked, after: 'bm90IGEgbWFyaw' })).toBeUndefined();
    expect(await store.oddSites({ ...asked, kind: 'odd' })).toMatchObject({ sites: [], length: 0 });
  });

  it('forgets sites after a fortnight, lists after a month and counts after a year and a month', async () => {
    const { statistics: store, clock } = stores();
    const district = newDistrict();
    const lists = [{ kind: 'dead', scope: wholeDistrict, sites: [anOddSite(1)] }] as const;
    await store.save(aCount(district, today, { siteDays: [aRow()], lists }));
    const asked = { district, day: today, scope: wholeDistrict, kind: 'dead' } as const;
    clock.passDays(15);
    expect(await store.siteDays(district, today)).toBeUndefined();
    expect(await store.oddSites(asked)).toMatchObject({ length: 1 });
    clock.passDays(17);
    expect(await store.oddSites(asked)).toBeUndefined();
    expect(await store.days(district, today, today)).toHaveLength(1);
    clock.passDays(365);
    expect(await store.days(district, today, today)).toHaveLength(0);
  });

  it('keeps what laboratories took, by day', async () => {
    const { labDays } = stores();
    const district = newDistrict();
    const reportedAfter = Array.from({ length: 73 }, (_, hour) => hour);
    for (const back of [0, 1])
      await labDays.save(district, {
        day: addDays(today, -back),
        asOf: morning,
        laboratories: [{ laboratory: '市实验室', reportedAfter }],
      });
    await labDays.save(district, { day: today, asOf: morning, laboratories: [] });
    expect(await labDays.days(district, addDays(today, -1), today)).toEqual([
      { day: addDays(today, -1), asOf: morning, laboratories: [{ laboratory: '市实验室', reportedAfter }] },
      { day: today, asOf: morning, laboratories: [] },
    ]);
    expect(await labDays.days(district, today, today)).toHaveLength(1);
  });
});
