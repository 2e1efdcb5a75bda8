import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import Statistics from '../../../../src/packages/district/statistics/index';
import { openWith } from '../../taro';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const told = (count: number | null, hiddenDays = 0) => ({ count, hiddenDays });
const aDay = (day: string, rest: object = {}) => ({
  ...{ day, final: true, sites: 12, active: 9, applied: 2, approved: 1, returned: 0, sentries: 3 },
  ...{ checkIns: 120, admitted: 110, refused: 10, setAside: null, checkedBySentries: 40, checkedByGuards: 0, checkedUnknown: 0 },
  ...rest,
});
const numbers = (rest: object = {}) => ({
  from: '2022-09-05',
  to: '2022-09-06',
  subDistrict: null,
  countedAt: '2022-09-06T08:00:00+08:00',
  days: [aDay('2022-09-05'), aDay('2022-09-06', { final: false, checkIns: 61 })],
  classes: [
    { class: 'market', sites: 3, activePerDay: 2, checkIns: told(160) },
    { class: 'shop', sites: 9, activePerDay: 7, checkIns: told(16, 1) },
  ],
  subDistricts: [{ subDistrict: '150781001', sites: 12, activePerDay: 9, checkIns: told(176) }],
  hours: Array.from({ length: 24 }, (_, hour) => ({
    hour,
    admitted: told(hour),
    refused: told(hour === 8 ? null : 0, hour === 8 ? 2 : 0),
  })),
  refusedFor: [
    { reason: 'missed-test', refused: told(12) },
    { reason: 'not-said', refused: told(6) },
  ],
  setAsideFor: [],
  ...rest,
});
const steps = (...counts: readonly (number | null)[]) =>
  counts.map((count, step) => ({ upToHours: [6, 12, 24, 48, null][step] ?? null, reports: told(count, count === null ? 1 : 0) }));
const laboratories = {
  ...{ from: '2022-09-05', to: '2022-09-06', asOf: '2022-09-06T08:00:00+08:00' },
  laboratories: [
    { laboratory: '市实验室', reports: told(100), medianHours: 7, steps: steps(40, 40, 10, 5, 5), lateNow: null },
    { laboratory: '第三方', reports: told(60), medianHours: null, steps: steps(null, null, 20, 20, 10), lateNow: 7 },
  ],
};
const anOddSite = (name: string, rest: object = {}) => ({
  ...{ siteId: `51e000000000000${name}`, name: `面馆${name}`, class: 'shop', subDistrict: null, address: '二道街 12 号', kind: 'dead' },
  findings: [{ reason: 'no-scan', value: 7, limit: 7 }],
  ...{ scans: 0, scansInWeek: 0, expectedVisitsPerDay: 20 },
  ...rest,
});
const codes = (sites: readonly object[]) => ({
  ...{ kind: 'dead', day: '2022-09-06', countedAt: '2022-09-06T08:00:00+08:00', length: sites.length, sites, nextPage: null },
});

const answering = (body: object, streets: Parameters<typeof theCloud>[1] = []) =>
  theCloud(({ path, method }) => {
    if (method === 'POST') return { body };
    if (path.includes('lab-timeliness')) return { body: laboratories };
    if (path.includes('odd-sites')) return { body: codes([anOddSite('1'), anOddSite('2')]) };
    return { body };
  }, streets);
const table = (name: RegExp) => within(screen.getByRole('table', { name }));
const isOfNumbers = ({ path }: Sent) => path.startsWith('/v1/district/statistics');

beforeEach(() => {
  // jsdom has no canvas, which letters of a chart are measured with; ECharts then counts them.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  openWith({});
  window.history.replaceState(null, '', '#/packages/district/statistics/index');
  signInAs('resident', 'officer');
});

it('asks one question a chart and has its numbers in a table beside it, with a sign where one is left out', async () => {
  answering(numbers());
  render(<Statistics />);
  expect(await screen.findByRole('img', { name: /^每天来了多少人次？/ })).toBeTruthy();
  for (const question of ['哪几个钟点最忙？', '哪几类场所扫码多？', '哪个街道扫码多？', '为什么不放行？', '每天新增多少场所码？'])
    expect(screen.getByRole('heading', { name: question })).toBeTruthy();
  const days = table(/^每天来了多少人次/).getAllByRole('row');
  expect(days[1]?.textContent).toBe('9 月 5 日12011010＊40');
  expect(days[2]?.textContent).toContain('9 月 6 日（还会变）61');
  expect(table(/^哪几类场所/).getByText('16＋＊')).toBeTruthy();
  expect(table(/^哪几个钟点/).getAllByRole('row')[9]?.textContent).toBe('8 时8＊');
  expect(table(/^为什么不放行/).getByText('应检未检')).toBeTruthy();
  expect(table(/^为什么不放行/).getByText('没有写原因')).toBeTruthy();
  // Each table scrolls in its own box, which a keyboard reaches.
  expect(screen.getAllByRole('region', { name: /^每天来了多少人次/ }).map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
  expect(screen.getByText(/少于 5/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '导出' })).toBeTruthy();
});

it('has what is chosen in its address, and opens as the address says', async () => {
  const asked = answering(numbers());
  openWith({ view: 'numbers', days: 'own', from: '2022-08-30', to: '2022-09-02' });
  render(<Statistics />);
  await screen.findByRole('heading', { name: '哪几个钟点最忙？' });
  expect(asked.find(isOfNumbers)?.path).toContain('from=2022-08-30&to=2022-09-02');
  fireEvent.click(screen.getByRole('radio', { name: '近 7 天' }));
  await waitFor(() => expect(asked.filter(isOfNumbers)).toHaveLength(2));
  expect(window.location.hash).toBe('#/packages/district/statistics/index?view=numbers&days=week');
  fireEvent.click(screen.getByRole('radio', { name: '要看的场所码' }));
  expect(window.location.hash).toMatch(/\?view=codes&kind=dead&day=\d{4}-\d\d-\d\d$/);
});

it('leaves the question about sub-districts out for staff of one', async () => {
  answering(numbers({ subDistrict: '150781001' }));
  render(<Statistics />);
  expect(await screen.findByText(/街道：150781001/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '哪个街道扫码多？' })).toBeNull();
});

it('names sub-districts as the district has named them, and one it has not by its code', async () => {
  const ofStreet = (subDistrict: string | null) => ({ subDistrict, sites: 4, activePerDay: 3, checkIns: told(60) });
  const shown = numbers({ subDistricts: [ofStreet('150781001'), ofStreet('150781002'), ofStreet(null)] });
  answering(shown, [{ code: '150781001', name: '道南街道' }]);
  render(<Statistics />);
  expect(await screen.findByRole('cell', { name: '道南街道' })).toBeTruthy();
  for (const name of ['150781002', '没有填街道']) expect(table(/^哪个街道/).getByText(name)).toBeTruthy();
  expect(table(/^哪个街道/).queryByText('150781001')).toBeNull();
});

it('says how much of its reports a laboratory had in time, where that tells no small number', async () => {
  answering(numbers());
  openWith({ view: 'labs' });
  render(<Statistics />);
  await screen.findByRole('img', { name: /^检测机构多久出结果？/ });
  const [, first, second] = table(/^检测机构/).getAllByRole('row');
  expect(first?.textContent).toBe('市实验室1007 小时40%80%90%95%＊');
  expect(second?.textContent).toBe('第三方60–＊＊＊＊7');
});

it('shows codes to look at with why, and has those that are chosen inspected', async () => {
  const asked = answering({ results: [{ siteId: '51e0000000000002', state: 'made', inspectionId: '00112233445566aa' }] });
  openWith({ view: 'codes' });
  render(<Statistics />);
  expect(await screen.findByText('2 个场所码')).toBeTruthy();
  expect(screen.getAllByText('7 天没有人扫')).toHaveLength(2);
  fireEvent.click(screen.getByRole('checkbox', { name: '选上：面馆2' }));
  fireEvent.click(screen.getByRole('radio', { name: '城管执法' }));
  fireEvent.click(screen.getByRole('button', { name: '开 1 项巡查任务' }));
  expect(await screen.findByText('已开 1 项任务。')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/v1/district/inspections',
    body: {
      force: 'urban-enforcement',
      sites: [{ siteId: '51e0000000000002', reason: 'dead', numbers: { counted: 0, expected: 140, days: 7 } }],
    },
  });
  expect(screen.getByRole('button', { name: '请先选场所' })).toBeTruthy();
});

it('offers no tasks to who may not make them', async () => {
  signInAs('resident', 'inspector');
  answering(numbers());
  openWith({ view: 'codes' });
  render(<Statistics />);
  expect(await screen.findByText('2 个场所码')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('heading', { name: '交给巡查' })).toBeNull();
});

it('says what happened when the window is too large, and when nothing was counted', async () => {
  theCloud(() => problem('window-too-large', 422));
  const { unmount } = render(<Statistics />);
  expect(await screen.findByText('时间范围太大，请缩小。')).toBeTruthy();
  unmount();
  theCloud(() => ({ body: numbers({ countedAt: null, days: [] }) }));
  render(<Statistics />);
  expect(await screen.findByText('还没有统计结果。系统每小时统计一次。')).toBeTruthy();
});

it.each([['numbers'], ['labs'], ['codes']])('has nothing for axe to find on %s', async (view) => {
  answering(numbers());
  openWith({ view });
  const { container } = render(<Statistics />);
  await waitFor(() => expect(container.querySelector('table')).not.toBeNull());
  // jsdom paints nothing, so contrast is looked at in the browser.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
