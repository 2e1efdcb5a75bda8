/** What a genuine result page shows beside the verdict: the door's word, who came along, and what does not look made at the door. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { doorSignAt } from '../../../src/pages/scan/door-sign-at';
import Scan from '../../../src/pages/scan/index';
import { keepFamily } from '../../../src/services/companions';
import { sendPosition } from '../../../src/services/scan-evidence';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { signedInAs } from '../a-session';

jest.mock('../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../src/services/retry-pause'),
  wait: async () => undefined,
}));
jest.mock('../../../src/platform/camera-reader', () => ({
  readFromCamera: async () => ({ stop: () => undefined }),
  readFromPicture: async () => undefined,
}));

const checkIn = 'POST /v1/check-ins';
const myFamily = 'GET /v1/me/dependants';
const firstDoor = 'https://tongma.example/s/00ff00ff00ff00ff.abcdefgh';
const otherDoor = 'https://tongma.example/s/11ff00ff00ff00ff.abcdefgh';
const child = { guardianshipId: '0182f0a0-0000-7000-8000-0000000000c1', maskedName: '张*' };
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
const doorOf = (secondsAgo: number) => ({
  slotSeconds: 30,
  from: new Date(Date.now() - secondsAgo * 1000).toISOString(),
  slots: [
    { word: 0, symbol: 0 },
    { word: 1, symbol: 6 },
    { word: 2, symbol: 7 },
    { word: 3, symbol: 8 },
  ],
});

function scanLink(text = firstDoor) {
  window.history.replaceState(null, '', `/#/pages/scan/index?q=${encodeURIComponent(text)}`);
  return render(<Scan />);
}
const sent = () => cloud.asked.filter(({ operation }) => operation === checkIn).map(({ body }) => body);

beforeEach(() => {
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  sendPosition(false);
  cloud = aCloud();
  window.history.replaceState(null, '', '/#/pages/scan/index');
});

describe('the door word on a result page', () => {
  it('is the word and symbol of the slot that runs', async () => {
    signedInAs();
    cloud.answers(checkIn, recorded({ door: doorOf(40) }));
    scanLink();
    expect(await screen.findByRole('img', { name: '门口暗号：苹果，五角星' })).toBeTruthy();
  });

  it('says that it is over after the last slot it was told', async () => {
    signedInAs();
    cloud.answers(checkIn, recorded({ door: doorOf(121) }));
    scanLink();
    expect(await screen.findByText('暗号已过期。要再看，请重新扫码。')).toBeTruthy();
    expect(screen.queryByText('苹果')).toBeNull();
  });

  it.each([
    [-3_000, 0],
    [0, 0],
    [29_999, 0],
    [30_000, 1],
    [119_999, 3],
    [120_000, undefined],
  ])('%d ms after its first slot began is in place %s', (later, place) => {
    const door = { ...doorOf(0), from: '2022-09-06T08:30:00+08:00' };
    expect(doorSignAt(door, Date.parse(door.from) + later)).toEqual(place === undefined ? undefined : door.slots[place]);
  });
});

describe('a scan that does not look as if it was made at the door', () => {
  it('says so with its reason and shows no pass', async () => {
    signedInAs();
    cloud.answers(checkIn, recorded({ implausible: ['far-away'] }));
    scanLink();
    expect(await screen.findByRole('heading', { name: '已登记，但不像是在门口扫的' })).toBeTruthy();
    expect(screen.getByText('手机离场所太远')).toBeTruthy();
    expect(screen.queryByText('可通行')).toBeNull();
    expect(screen.queryByText('可以进入')).toBeNull();
  });
});

describe('a dead poster', () => {
  it.each([
    ['site-code-replaced', '这张场所码已换新，请扫门口新的那张；旧码请告诉店家取下。'],
    ['site-suspended', '这个场所的码已暂停使用，请询问工作人员。'],
    ['site-revoked', '这个场所的码已注销，不再使用。'],
  ])('says so when it is scanned: %s', async (code, sentence) => {
    signedInAs();
    cloud.answers(checkIn, { status: 410, body: { code } });
    scanLink();
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('says so before anybody signs in for it', async () => {
    cloud.answers('GET /v1/site-codes/00ff00ff00ff00ff.abcdefgh', { status: 410, body: { code: 'site-code-replaced' } });
    scanLink();
    expect(await screen.findByText('这张场所码已换新，请扫门口新的那张；旧码请告诉店家取下。')).toBeTruthy();
    act(() => void signedInAs());
    expect(sent()).toEqual([]);
  });
});

describe('family coming along', () => {
  const family = (...dependants: object[]) => ({ body: { dependants, guardians: [], dependantsMax: 6, paperCodeAllowedForMe: false } });
  const aDependant = (change: object = {}) => ({
    ...child,
    relation: 'grandchild',
    maskedDocumentNumber: '1****************X',
    state: 'active',
    askedAt: '2022-09-01T09:00:00+08:00',
    dueAt: null,
    reviewNote: null,
    declared: true,
    paperCodeAllowed: true,
    ...change,
  });

  it('is offered to whoever has active dependants, remembered, and sent with an id for each', async () => {
    signedInAs();
    cloud.answers(myFamily, family(aDependant(), aDependant({ guardianshipId: 'waits', maskedName: '李**', state: 'waiting' })));
    cloud.answers(
      checkIn,
      recorded({ group: [{ ...child, outcome: 'refused', admissionReasons: ['test-missing'], colour: 'green' }] }),
      recorded(),
    );
    const page = render(<Scan />);
    expect(cloud.asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '带家人一起登记' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: '张*' }));
    expect(screen.queryByText('李**')).toBeNull();
    page.unmount();
    const result = scanLink();
    expect(await screen.findByText('张*')).toBeTruthy();
    expect(screen.getByText(/· 没有检测记录/)).toBeTruthy();
    expect(sent()[0]).toMatchObject({
      group: [{ guardianshipId: child.guardianshipId, checkInId: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
    });
    result.unmount();
    scanLink(otherDoor);
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({ group: [{ guardianshipId: child.guardianshipId }] });
  });

  it('waits with the check-in where there is no network', async () => {
    signedInAs();
    act(() => keepFamily({ dependants: [] }));
    act(() => keepFamily(family(aDependant()).body as Parameters<typeof keepFamily>[0]));
    cloud.answers(checkIn, 'no-network');
    const page = render(<Scan />);
    fireEvent.click(await screen.findByRole('checkbox', { name: '张*' }));
    page.unmount();
    scanLink();
    await screen.findByText('已保存，联网后自动发送');
    const kept = Object.keys(localStorage).filter((key) => key.includes('outbox/'));
    expect(kept.map((key) => localStorage.getItem(key) ?? '').join()).toContain(child.guardianshipId);
  });

  it('that is no longer the caller’s does not take the caller’s own check-in down', async () => {
    signedInAs();
    act(() => keepFamily(family(aDependant()).body as Parameters<typeof keepFamily>[0]));
    cloud.answers(checkIn, { status: 404, body: { code: 'not-found' } }, recorded());
    const page = render(<Scan />);
    const chip = await screen.findByRole('checkbox', { name: '张*' });
    if (chip.getAttribute('aria-checked') !== 'true') fireEvent.click(chip);
    page.unmount();
    scanLink();
    expect(await screen.findByText('可以进入')).toBeTruthy();
    expect(sent()).toHaveLength(2);
    expect(sent()[0]).toHaveProperty('group');
    expect(sent()[1]).not.toHaveProperty('group');
  });
});

describe('what a check-in sends along', () => {
  const place = (coords: { latitude: number; longitude: number; accuracy: number }) => {
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: { getCurrentPosition: (found: (position: { coords: object }) => void) => found({ coords }) },
    });
  };

  it('is no position until the person has switched it on, and then that of the moment', async () => {
    place({ latitude: 49.597, longitude: 117.378, accuracy: 12.3 });
    signedInAs();
    act(() => keepFamily({ dependants: [] }));
    cloud.answers(checkIn, recorded(), recorded());
    const first = scanLink();
    await screen.findByText('可以进入');
    expect(sent()[0]).not.toHaveProperty('position');
    first.unmount();
    const page = render(<Scan />);
    fireEvent.click(screen.getByRole('checkbox', { name: /登记时附上位置/ }));
    page.unmount();
    scanLink(otherDoor);
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({ position: { latitudeMicro: 49_597_000, longitudeMicro: 117_378_000, accuracyMetres: 13 } });
  });

  it('is the check-in before, at another site and of the same person', async () => {
    signedInAs();
    cloud.answers(checkIn, recorded(), recorded(), recorded());
    const first = scanLink();
    await waitFor(() => expect(sent()).toHaveLength(1));
    first.unmount();
    const second = scanLink(otherDoor);
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[0]).not.toHaveProperty('previous');
    expect(sent()[1]).toMatchObject({ previous: { siteCode: '00ff00ff00ff00ff.abcdefgh' } });
    second.unmount();
    act(() => void signedInAs('somebody else'));
    scanLink();
    await waitFor(() => expect(sent()).toHaveLength(3));
    expect(sent()[2]).not.toHaveProperty('previous');
  });
});
