import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import Scan from '../../../src/pages/scan/index';
import { flushOutbox } from '../../../src/services/check-in';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { signedInAs } from '../a-session';

jest.mock('../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const checkIn = 'POST /v1/check-ins';
const siteCode = '00ff00ff00ff00ff.abcdefgh';
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
const gone = (change: object = {}) =>
  recorded({ colour: null, at: '2022-09-06T09:10:00+08:00', leaving: { keptUntil: '2022-09-20T09:10:00+08:00' }, ...change });
async function inside(change: object = {}) {
  signedInAs();
  cloud.answers(checkIn, recorded(change));
  window.history.replaceState(null, '', `/#/pages/scan/index?q=${encodeURIComponent(`https://tongma.example/s/${siteCode}`)}`);
  render(<Scan />);
  await screen.findByText('可以进入');
}
const leave = () => fireEvent.click(screen.getByRole('button', { name: '我要离开' }));

beforeEach(() => {
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  cloud = aCloud();
});
afterEach(cleanup);

test('leaving is one press on the result: the same site code, an id of its own, and goodbye without a colour', async () => {
  await inside();
  cloud.answers(checkIn, gone());
  leave();
  await screen.findByRole('heading', { name: '再见，已登记离开' });
  const [came, left] = cloud.asked.map(({ body }) => body);
  const idOf = (body: unknown) => new Map(Object.entries(body ?? {})).get('checkInId');
  expect(left).toEqual({ checkInId: expect.any(String), siteCode, channel: 'link', leaving: true });
  expect(idOf(left)).not.toBe(idOf(came));
  expect(screen.getByText(/便民超市 · .*09:10 离开/)).toBeTruthy();
  expect(screen.getByText(/保留到 .*09:10/)).toBeTruthy();
  expect(screen.queryByText('可通行')).toBeNull();
});

test('without network it is kept on the phone as a leaving, and turns into goodbye when it is sent', async () => {
  await inside();
  cloud.answers(checkIn, 'no-network');
  leave();
  await screen.findByText('已保存，联网后登记离开');
  const [kept] = Object.keys(localStorage).filter((key) => key.includes('outbox/'));
  expect(JSON.parse(localStorage.getItem(kept ?? '') ?? '{}')).toMatchObject({ siteCode, leaving: true });
  cloud.answers(checkIn, gone());
  await act(async () => flushOutbox());
  await screen.findByRole('heading', { name: '再见，已登记离开' });
});

test('who came along leaves along', async () => {
  const guardianshipId = '01831234-5678-7abc-8def-000000000001';
  const child = { guardianshipId, maskedName: '张*', outcome: 'admitted', admissionReasons: [], colour: 'green' };
  await inside({ group: [child] });
  cloud.answers(checkIn, gone({ group: [child] }));
  leave();
  await screen.findByText('张*');
  expect(cloud.asked.at(-1)?.body).toMatchObject({ leaving: true, group: [{ guardianshipId, checkInId: expect.any(String) }] });
});

test('whoever was refused has nothing to leave', async () => {
  signedInAs();
  cloud.answers(checkIn, recorded({ outcome: 'refused', colour: 'red', admissionReasons: ['colour-not-accepted'] }));
  window.history.replaceState(null, '', `/#/pages/scan/index?q=${encodeURIComponent(`https://tongma.example/s/${siteCode}`)}`);
  render(<Scan />);
  await screen.findByText('不能进入');
  expect(screen.queryByRole('button', { name: '我要离开' })).toBeNull();
});
