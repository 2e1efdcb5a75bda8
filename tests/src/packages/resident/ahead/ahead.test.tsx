import { act, fireEvent, render, screen } from '@testing-library/react';
import Ahead from '../../../../../src/packages/resident/ahead/index';
import { keepSession } from '../../../../../src/services/session-store';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { signedInAs } from '../../../a-session';
import { visited } from '../../../taro';

const checks = 'GET /v1/me/ahead-checks';
const asks = {
  kind: 'green-and-test',
  testWithinHours: 72,
  separateDoor: false,
  basis: { 'zh-CN': '满洲里市防控公告', en: 'Notice of Manzhouli' },
};
const admitted = { outcome: 'admitted', colour: 'green', admissionReasons: [], testGoodUntil: '2022-09-08T12:00:00+08:00' };
const answer = (change: object = {}) => ({
  body: {
    siteClass: 'mall',
    division: '441900',
    jurisdiction: '150781',
    ruleSet: { id: '150781@2022-06-28', hash: 'h' },
    asks,
    now: admitted,
    ...change,
  },
});
let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
  cloud.answers('GET /v1/divisions', { body: { divisions: [{ code: '441900', name: '东莞市', hasChildren: false }], towns: [] } });
});

const pick = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
async function chooseMallInDongguan() {
  render(<Ahead />);
  pick('场所类别', 'mall');
  await screen.findByRole('option', { name: '东莞市' });
  pick(/^省/, '441900');
}

test('nothing is asked before both are chosen; then the answer stands below, with until when the sample is good', async () => {
  cloud.answers(checks, answer());
  render(<Ahead />);
  pick('场所类别', 'mall');
  await screen.findByRole('option', { name: '东莞市' });
  expect(cloud.asked.filter(({ operation }) => operation === checks)).toEqual([]);
  pick(/^省/, '441900');
  expect(await screen.findByText('可以进入')).toBeTruthy();
  expect(screen.getByText('凭绿码进入，并有 72 小时内采样的核酸。')).toBeTruthy();
  expect(screen.getByText('依据：满洲里市防控公告')).toBeTruthy();
  expect(screen.getByText(/^您最近一次核酸在那里用到 9 月 8 日 12:00/)).toBeTruthy();
});

test('refused for want of a sample is never shown as a green pass', async () => {
  cloud.answers(checks, answer({ now: { ...admitted, outcome: 'refused', admissionReasons: ['test-missing'], testGoodUntil: null } }));
  await chooseMallInDongguan();
  expect(await screen.findByText('暂时不能进入')).toBeTruthy();
  expect(screen.getByText('没有检测记录')).toBeTruthy();
  expect(screen.getByText(/^去之前请先采样/)).toBeTruthy();
  expect(document.querySelector('.colour-frame-over-missed')).not.toBeNull();
});

test('refused for its colour leads to the reasons', async () => {
  cloud.answers(
    checks,
    answer({ now: { outcome: 'refused', colour: 'red', admissionReasons: ['colour-not-accepted'], testGoodUntil: null } }),
  );
  await chooseMallInDongguan();
  fireEvent.click(await screen.findByRole('button', { name: '查看原因' }));
  expect(visited).toEqual(['/packages/resident/why/index']);
});

test('where no code is checked, and where a separate door is, it says so', async () => {
  cloud.answers(checks, answer({ asks: { ...asks, kind: 'not-checked', testWithinHours: null } }));
  await chooseMallInDongguan();
  expect(await screen.findByText('不查健康码，谁都可以进。')).toBeTruthy();
  cloud.answers(checks, answer({ asks: { ...asks, kind: 'green', testWithinHours: null, separateDoor: true } }));
  pick('场所类别', 'hospital');
  expect(await screen.findByText(/专门的通道/)).toBeTruthy();
});

test('a place whose rules are not known is an answer', async () => {
  cloud.answers(checks, answer({ jurisdiction: null, ruleSet: null, asks: null, now: null }));
  await chooseMallInDongguan();
  expect(await screen.findByText('这里没有那个地方的规则')).toBeTruthy();
});

test('whoever has not declared is led there; whoever is not signed in, to signing in', async () => {
  cloud.answers(checks, { status: 409, body: { code: 'declaration-needed' } });
  await chooseMallInDongguan();
  fireEvent.click(await screen.findByRole('button', { name: '开始申报' }));
  expect(visited).toEqual(['/packages/resident/declare/index']);
  act(() => keepSession(null));
  expect(await screen.findByText('请先登录')).toBeTruthy();
});
