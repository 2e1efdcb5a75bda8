import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { OutboxStrip } from '../../../src/pages/my-code/outbox-strip';
import Scan from '../../../src/pages/scan/index';
import { flushOutbox } from '../../../src/services/check-in';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { signedInAs } from '../a-session';
import { visited } from '../taro';

jest.mock('../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

/** What the camera shows as soon as it is on. */
let cameraSees: string | undefined;
jest.mock('../../../src/platform/camera-reader', () => ({
  readFromCamera: async (_video: unknown, onText: (text: string) => void) => {
    if (cameraSees) onText(cameraSees);
    return { stop: () => undefined };
  },
  readFromPicture: async () => undefined,
}));

const checkIn = 'POST /v1/check-ins';
const link = 'https://tongma.example/s/00ff00ff00ff00ff.abcdefgh';
let cloud: Cloud;

const recorded = (change: object = {}) => ({
  body: {
    checkInId: 'x',
    at: '2022-09-06T08:31:07+08:00',
    recordedAt: '2022-09-06T08:31:07+08:00',
    outcome: 'admitted',
    admissionReasons: [],
    colour: 'green',
    missedTest: false,
    pendingTest: false,
    latestTest: null,
    testWithinHours: null,
    separateDoor: null,
    site: { name: '便民超市', class: 'shop', address: '二道街 18 号' },
    reasons: [],
    implausible: [],
    door: null,
    group: [],
    ...change,
  },
});

/** As any other scanner opens the site code: a link into the app. */
function openLink(text = link): void {
  window.history.replaceState(null, '', `/#/pages/scan/index?q=${encodeURIComponent(text)}`);
  render(<Scan />);
}

beforeEach(() => {
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  cameraSees = undefined;
  cloud = aCloud();
  window.history.replaceState(null, '', '/#/pages/scan/index');
});

test('the link of a site code checks in and shows site, address and verdict', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded());
  openLink();
  await screen.findByRole('heading', { name: '可通行' });
  for (const text of ['可以进入', '便民超市', '二道街 18 号', '没有检测记录']) expect(screen.getByText(text)).toBeTruthy();
  expect(cloud.asked).toHaveLength(1);
  expect(cloud.asked[0]?.body).toEqual({
    checkInId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    siteCode: '00ff00ff00ff00ff.abcdefgh',
    channel: 'link',
  });
});

test('the link leaves the address, so a reload is not another check-in', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded());
  openLink();
  await screen.findByText('可以进入');
  expect(window.location.hash).toBe('#/pages/scan/index');
});

test('a refusal says why and where to go, and is never green', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded({ outcome: 'refused', admissionReasons: ['test-too-old'], testWithinHours: 48 }));
  openLink();
  await screen.findByRole('heading', { name: '请先采样' });
  expect(screen.getByText('检测已超过本场所要求的时间')).toBeTruthy();
  expect(screen.getByText(/48 小时/)).toBeTruthy();
  expect(screen.queryByText('可通行')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '查看原因' }));
  expect(visited).toEqual(['/packages/resident/why/index']);
});

test('a door that admits any colour is named to whoever is refused, in their language', async () => {
  signedInAs();
  const separateDoor = { 'zh-CN': '发热门诊另设通道。', en: 'The fever clinic has a door of its own.' };
  cloud.answers(checkIn, recorded({ outcome: 'refused', colour: 'red', admissionReasons: ['colour-not-accepted'], separateDoor }));
  openLink();
  expect(await screen.findByText('发热门诊另设通道。')).toBeTruthy();
});

test('where the code is not checked, whoever is admitted sees “pass”', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded({ colour: null }));
  openLink();
  await screen.findByRole('heading', { name: '可通行' });
  expect(screen.getByText('可以进入')).toBeTruthy();
});

test('who has not declared is refused and sent to declare', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded({ outcome: 'refused', admissionReasons: ['not-declared'], colour: null }));
  openLink();
  await screen.findByText('不能进入');
  fireEvent.click(screen.getByRole('button', { name: '去申报' }));
  expect(visited).toEqual(['/packages/resident/declare/index']);
});

test('without a session it asks to sign in and goes on by itself afterwards', async () => {
  cloud.answers(checkIn, recorded());
  openLink();
  fireEvent.click(await screen.findByRole('button', { name: '登录' }));
  expect(visited).toEqual(['/packages/resident/sign-in/index']);
  const checkIns = () => cloud.asked.filter(({ operation }) => operation === checkIn);
  expect(checkIns()).toEqual([]);
  act(() => void signedInAs());
  await screen.findByText('可以进入');
  expect(checkIns()).toHaveLength(1);
});

test('without network it is queued; when the network is back the screen turns into the answer', async () => {
  signedInAs();
  cloud.answers(checkIn, 'no-network');
  openLink();
  await screen.findByRole('heading', { name: '已保存，联网后自动发送' });
  cloud.answers(checkIn, recorded());
  await act(flushOutbox);
  await screen.findByText('可以进入');
  const ids = cloud.asked.map(({ body }) => JSON.stringify(body));
  expect(new Set(ids).size).toBe(1);
});

test('a site code that is not genuine is told as such and not kept', async () => {
  signedInAs();
  cloud.answers(checkIn, { status: 422, body: { code: 'site-code-not-genuine' } });
  openLink();
  await screen.findByText(/这不是本系统发出的场所码/);
  await act(flushOutbox);
  expect(cloud.asked).toHaveLength(1);
});

test.each([
  ['TM1:6BF+70790', /个人码/],
  ['https://example.com/menu', /不是本系统的场所码/],
])('a text that is no site code (%s) is not sent', async (text, says) => {
  signedInAs();
  openLink(text);
  await screen.findByText(says);
  await waitFor(() => expect(cloud.asked).toEqual([]));
});

test('the same poster read again right away shows the same verdict and is not another visit', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded({ outcome: 'refused', admissionReasons: ['test-too-old'], testWithinHours: 48 }));
  openLink();
  await screen.findByText('不能进入');
  cameraSees = link;
  fireEvent.click(screen.getByRole('button', { name: '再扫一个' }));
  await screen.findByText('不能进入');
  expect(cloud.asked).toHaveLength(1);
});

test('a queued check-in the cloud declines later is told on the first tab until it is read', async () => {
  signedInAs();
  cloud.answers(checkIn, 'no-network');
  openLink();
  await screen.findByRole('heading', { name: '已保存，联网后自动发送' });
  cloud.answers(checkIn, { status: 410, body: { code: 'site-code-replaced' } });
  await act(flushOutbox);
  cleanup();
  render(<OutboxStrip />);
  expect(screen.getByText(/没有被接受。这张场所码已换新/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText(/没有被接受/)).toBeNull();
});
