import type { CountedSite } from '../../../cloud-functions/domain/statistics/counted-site';
import { byGravity, oddKindsOf, oddSiteThresholds, type SiteWeek } from '../../../cloud-functions/domain/statistics/odd-sites';
import type { SiteDayTotals } from '../../../cloud-functions/domain/statistics/site-day-table';
import { addDays, addMilliseconds, dayOf, startOfDay } from '../../../cloud-functions/domain/time';
import { aSiteId } from '../../builders/a-site';
import { at } from '../../builders/facts';

const day = dayOf(at('2022-09-06'));
const long = at('2022-06-01');
const site: CountedSite = {
  siteId: aSiteId(1),
  class: 'shop',
  name: '口岸面馆',
  address: '二道街 12 号',
  state: 'approved',
  expectedVisitsPerDay: 20,
  appliedAt: long,
  approvedAt: long,
};
const quiet: SiteDayTotals = { admitted: 0, refused: 0, setAside: 0, outsideHours: 0, mostByOne: 0, busiestHour: 0 };
const week = (
  rest: Partial<Omit<SiteWeek, 'site' | 'totals'>> & { site?: Partial<CountedSite>; totals?: Partial<SiteDayTotals> } = {},
): SiteWeek => ({
  day,
  scansInWeek: 0,
  weekIsWhole: true,
  ...rest,
  site: { ...site, ...rest.site },
  totals: { ...quiet, ...rest.totals },
});
const found = (...asked: Parameters<typeof week>) =>
  oddKindsOf(week(...asked)).map(({ kind, findings }) => `${kind}: ${findings.map(({ reason }) => reason).join(' ')}`);
const scanned = { scansInWeek: 1 };

describe('a dead code', () => {
  const sevenDays = startOfDay(addDays(day, -6));
  it.each([
    ['silent for its week', {}, ['dead: no-scan']],
    ['scanned once', { scansInWeek: 1 }, []],
    ['approved on the day before the week', { site: { approvedAt: addMilliseconds(sevenDays, -1) } }, ['dead: no-scan']],
    ['approved in the week', { site: { approvedAt: sevenDays } }, []],
    ['covered by the site it lies in', { site: { coveredBy: aSiteId(2) } }, []],
    ['suspended', { site: { state: 'suspended' as const } }, []],
    ['in a week of which a day was not counted', { weekIsWhole: false }, []],
  ])('%s', (_, asked, kinds) => {
    expect(found(asked)).toEqual(kinds);
  });
});

describe('an odd code', () => {
  it.each([
    ['19 of 19 set aside', { setAside: 19 }, []],
    ['20 of 20 set aside', { setAside: 20 }, ['odd: implausible']],
    ['29 per cent set aside', { admitted: 71, setAside: 29 }, ['over-busy: over-expected']],
    ['30 per cent set aside', { admitted: 14, setAside: 6 }, ['odd: implausible']],
    ['19 per cent outside the hours', { admitted: 17, setAside: 4, outsideHours: 3 }, []],
    ['20 per cent outside the hours', { admitted: 16, setAside: 4, outsideHours: 4 }, ['odd: outside-hours']],
    ['19 scans of one', { admitted: 19, mostByOne: 19 }, []],
    ['20 scans of one', { admitted: 20, mostByOne: 20 }, ['odd: one-visitor']],
  ])('%s', (_, totals, kinds) => {
    expect(found({ ...scanned, totals })).toEqual(kinds);
  });
});

describe('an over-busy code', () => {
  it.each([
    ['three times as many as expected', 20, { admitted: 50, refused: 10 }, []],
    ['one more', 20, { admitted: 50, refused: 11 }, ['over-busy: over-expected']],
    ['29 where five were expected', 5, { admitted: 29 }, []],
    ['30 where five were expected', 5, { admitted: 30 }, ['over-busy: over-expected']],
    ['three times the capacity in an hour', 20, { admitted: 30, busiestHour: 30 }, []],
    ['one more in an hour', 20, { admitted: 31, busiestHour: 31 }, ['over-busy: over-capacity']],
    ['scans that were set aside do not count', 5, { admitted: 29, setAside: 5 }, []],
  ])('%s', (_, expectedVisitsPerDay, totals, kinds) => {
    expect(found({ ...scanned, site: { expectedVisitsPerDay, capacity: 10 }, totals: { busiestHour: 5, ...totals } })).toEqual(kinds);
  });
});

it.each([
  [4, []],
  [5, ['over-busy: over-capacity']],
])('of a room for one tells no hour of %d but from five visits on', (busiestHour, kinds) => {
  expect(found({ ...scanned, site: { capacity: 1 }, totals: { admitted: busiestHour, busiestHour } })).toEqual(kinds);
});

it('tells the numbers with the limits, and puts the worst first', () => {
  const [mild] = oddKindsOf(week({ ...scanned, totals: { admitted: 61 } }));
  const [worse] = oddKindsOf(week({ scansInWeek: 900, site: { siteId: aSiteId(2) }, totals: { admitted: 600 } }));
  if (!mild || !worse) throw new Error('not found');
  expect(mild).toEqual({
    ...{ siteId: aSiteId(1), name: '口岸面馆', class: 'shop', address: '二道街 12 号', kind: 'over-busy' },
    findings: [{ reason: 'over-expected', value: 61, limit: oddSiteThresholds.overBusyTimesMax * 20 }],
    ...{ scans: 61, scansInWeek: 1, expectedVisitsPerDay: 20 },
  });
  expect([mild, worse].sort(byGravity)).toEqual([worse, mild]);
});
