import type { Caller } from '../../../cloud-functions/domain/caller';
import { addDays, formatDay } from '../../../cloud-functions/domain/time';
import { rollUpRecent } from '../../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { getLabTimeliness } from '../../../cloud-functions/use-cases/statistics/get-lab-timeliness';
import { getStatistics } from '../../../cloud-functions/use-cases/statistics/get-statistics';
import { listOddSites } from '../../../cloud-functions/use-cases/statistics/list-odd-sites';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { fakeLabDays } from '../../fakes/fake-statistics-store';
import { fakeTestLists } from '../../fakes/fake-test-lists';
import { aRollUp, daysAgo, now, today } from '../roll-up/a-roll-up';
import { auditor, officer, officerElsewhere } from '../tracing/a-district';

const inspectorOfOne: Caller = { personId: aPersonId(0xe1), roles: ['inspector'], district: '150781', subDistrict: '150781001' };
const query = { from: formatDay(addDays(today, -1)), to: formatDay(today) };

async function aCountedDistrict() {
  const long = daysAgo(30);
  const rollUp = aRollUp([
    aSite({ subDistrict: '150781001', appliedAt: long }),
    aSite({ siteId: aSiteId(2), subDistrict: '150781002', class: 'market', appliedAt: long }),
    aSite({ siteId: aSiteId(3), subDistrict: '150781001', appliedAt: long }),
  ]);
  for (let visit = 0; visit < 8; visit += 1) rollUp.visited(1, daysAgo(0, 1));
  for (let visit = 0; visit < 9; visit += 1) rollUp.visited(2, daysAgo(1, 1));
  rollUp.visited(2, daysAgo(0, 2));
  await rollUpRecent({ districts: ['150781'] }, rollUp.needs);
  return rollUp.needs;
}

describe('a district’s statistics', () => {
  it('are told by day, class and street, without the numbers that are too small', async () => {
    const told = await getStatistics({ caller: officer, query }, await aCountedDistrict());
    expect(told).toMatchObject({
      ok: true,
      value: {
        subDistrict: null,
        countedAt: '2022-09-06T08:30:00+08:00',
        days: [
          { day: '2022-09-05', checkIns: 9, admitted: 9, refused: 0, active: 1, sites: 3 },
          { day: '2022-09-06', checkIns: 9, active: 2 },
        ],
        // Today one came to the market and eight to the shop: neither is told, for their sum is.
        classes: [
          { class: 'market', checkIns: { count: 9, hiddenDays: 1 } },
          { class: 'shop', checkIns: { count: null, hiddenDays: 1 } },
        ],
      },
    });
  });

  it('are those of their sub-district for its staff, and of nobody’s for another district', async () => {
    const needs = await aCountedDistrict();
    expect(await getStatistics({ caller: inspectorOfOne, query }, needs)).toMatchObject({
      value: { subDistrict: '150781001', days: [{ checkIns: 0 }, { checkIns: 8, sites: 2 }] },
    });
    expect(await getStatistics({ caller: officerElsewhere, query }, needs)).toMatchObject({ value: { countedAt: null, days: [] } });
    expect(await getStatistics({ caller: auditor, query }, needs)).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it.each([
    [{ from: '2022-08-06', to: '2022-09-06' }, 'window-too-large'],
    [{ from: '2022-09-06', to: '2022-09-05' }, 'request-not-valid'],
    [{ from: '2022-09-06', to: '2022-09-07' }, 'request-not-valid'],
  ])('are refused for %j', async (asked, code) => {
    expect(await getStatistics({ caller: officer, query: asked }, await aCountedDistrict())).toMatchObject({ error: { code } });
  });
});

describe('codes to look at', () => {
  it('are those of the caller’s sub-district', async () => {
    const needs = await aCountedDistrict();
    const list = { kind: 'dead' } as const;
    const ofAll = await listOddSites({ caller: officer, query: list }, needs);
    expect(ofAll).toMatchObject({
      value: { day: '2022-09-06', length: 1, nextPage: null, sites: [{ siteId: aSiteId(3), findings: [{ reason: 'no-scan' }] }] },
    });
    expect(await listOddSites({ caller: { ...inspectorOfOne, subDistrict: '150781002' }, query: list }, needs)).toMatchObject({
      value: { length: 0, sites: [] },
    });
  });

  it('say when there is no list, and refuse a mark that is none', async () => {
    const needs = await aCountedDistrict();
    expect(await listOddSites({ caller: officer, query: { kind: 'dead', day: '2022-08-01' } }, needs)).toMatchObject({
      value: { countedAt: null },
    });
    expect(await listOddSites({ caller: officer, query: { kind: 'dead', page: '1-7' } }, needs)).toMatchObject({
      error: { code: 'page-mark-not-valid' },
    });
    expect(await listOddSites({ caller: officer, query: { kind: 'dead', day: '2022-09-07' } }, needs)).toMatchObject({
      error: { code: 'request-not-valid' },
    });
  });
});

it('tells how long laboratories took and what they owe, small numbers left out', async () => {
  const clock = { now: () => now };
  const [labDays, testLists] = [fakeLabDays(clock), fakeTestLists(clock)];
  const reportedAfter = (hours: Readonly<Record<number, number>>) => Array.from({ length: 73 }, (_, hour) => hours[hour] ?? 0);
  const laboratories = [
    { laboratory: '大', reportedAfter: reportedAfter({ 4: 60, 20: 40 }) },
    { laboratory: '小', reportedAfter: reportedAfter({ 4: 3 }) },
  ];
  await labDays.save('150781', { day: today, asOf: now, laboratories });
  const late = [
    { laboratory: '大', samples: 4, oldestSampledAt: now },
    { laboratory: '新', samples: 6, oldestSampledAt: now },
  ];
  await testLists.finish('150781', { asOf: now, missedTests: 0, lateSamples: 10, byLaboratory: late });
  const told = await getLabTimeliness({ caller: officer, query }, { labDays, testLists, clock });
  expect(told).toMatchObject({
    value: {
      laboratories: [
        { laboratory: '大', reports: { count: 100 }, medianHours: 5, lateNow: null },
        { laboratory: '小', reports: { count: null, hiddenDays: 1 }, medianHours: null, lateNow: 0 },
        { laboratory: '新', reports: { count: 0 }, lateNow: 6 },
      ],
    },
  });
  if (!told.ok) throw new Error(told.error.code);
  expect(told.value.laboratories[0]?.steps.map(({ reports }) => reports.count)).toEqual([60, 0, 40, 0, 0]);
});
