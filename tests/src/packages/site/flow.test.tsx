import { render, screen, within } from '@testing-library/react';
import { busySpans, type HourCount } from '../../../../src/packages/site/flow/busy-hours';
import Flow from '../../../../src/packages/site/flow/index';
import { chooseLanguage } from '../../../../src/text/language';
import { aCloud, type Cloud } from '../../a-cloud';
import { signedInAs } from '../../a-session';
import { openWith } from '../../taro';

const siteId = '51e0000000000001';
/** A day with so many admitted at these hours, and so many turned away. */
const aDay = (admitted: Readonly<Record<number, number>>, refused: Readonly<Record<number, number>> = {}): readonly HourCount[] =>
  Array.from({ length: 24 }, (_, hour) => ({ hour, admitted: admitted[hour] ?? 0, refused: refused[hour] ?? 0 }));
const aFlow = (hours: readonly HourCount[], rest: object = {}) => ({
  siteId,
  day: '2022-09-06',
  hours,
  admitted: hours.reduce((sum, { admitted }) => sum + admitted, 0),
  refused: hours.reduce((sum, { refused }) => sum + refused, 0),
  capacity: null,
  lastVisitAt: null,
  countedAt: '2022-09-06T20:30:00+08:00',
  ...rest,
});
let cloud: Cloud;
const open = (flow: object) => {
  cloud.answers(`GET /v1/sites/${siteId}/flow`, { body: flow });
  render(<Flow />);
};

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  openWith({ siteId, name: '口岸面馆' });
  cloud = aCloud();
});

it('names the busy hours and says how full the site was at most', async () => {
  open(aFlow(aDay({ 8: 40, 9: 60, 13: 10, 18: 50 }, { 8: 10, 13: 5 }), { capacity: 40 }));
  await screen.findByText('最忙 09:00–10:00，60 人');
  expect(screen.getByText('较忙的时段：08:00–10:00、18:00–19:00')).toBeTruthy();
  expect(screen.getByText(/^09:00–10:00 进来 60 人次，是最多容纳 40 人的 150%。/)).toBeTruthy();
});

it('does not fill the site with those who were turned away', async () => {
  open(aFlow(aDay({ 9: 10, 10: 20 }, { 9: 90 }), { capacity: 40 }));
  await screen.findByText('最忙 09:00–10:00，100 人');
  expect(screen.getByText(/^10:00–11:00 进来 20 人次，是最多容纳 40 人的 50%。/)).toBeTruthy();
});

it('says how to learn that where no capacity is set, and tells the doors apart', async () => {
  const doors = [
    { doorId: 1, name: '北门', admitted: 3, refused: 1 },
    { doorId: 7, name: null, admitted: 2, refused: 0 },
  ];
  open(aFlow(aDay({ 9: 5 }, { 9: 1 }), { doors }));
  await screen.findByText('填了最多容纳多少人，这里会说明最忙时有多满。');
  const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.body);
  expect(row('北门').getByText(/3.*1/)).toBeTruthy();
  expect(row('已撤掉的门').getByText(/2/)).toBeTruthy();
});

it('says that nobody came', async () => {
  open(aFlow(aDay({}), { capacity: 40 }));
  await screen.findByText('这一天没有人登记。');
  expect(screen.queryByText(/较忙|最多容纳/)).toBeNull();
});

it.each([
  ['nobody', {}, []],
  ['one hour alone', { 23: 1 }, [{ from: 23, to: 24 }]],
  ['just enough beside the busiest', { 5: 3, 6: 4 }, [{ from: 5, to: 7 }]],
  ['just too few beside the busiest', { 5: 2, 6: 4 }, [{ from: 6, to: 7 }]],
])('finds the busy hours of %s', (_what, admitted, spans) => {
  expect(busySpans(aDay(admitted))).toEqual(spans);
});
