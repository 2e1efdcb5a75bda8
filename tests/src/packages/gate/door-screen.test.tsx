/** The screen at a door: the word goes on whatever happens, news come with a sound, and nothing names anybody. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { doorSignOf, doorSlotAt } from '../../../../cloud-functions/domain/gate/door-word';
import DoorPage from '../../../../src/packages/gate/door/index';
import { signOfEvent } from '../../../../src/packages/gate/door/sign-of-event';
import type { GateHere } from '../../../../src/services/gate/gate-types';
import type { DoorEvents } from '../../../../src/services/gate/make-gate';
import { doorWords } from '../../../../src/text/door-words';
import { chooseLanguage } from '../../../../src/text/language';
import { problemOf } from '../../../../src/text/problem-shown';

const sounds: string[] = [];
jest.mock('../../../../src/platform/speak', () => ({
  ...jest.requireActual('../../../../src/platform/speak'),
  sound: (sign: string) => void sounds.push(sign),
}));

let state: GateHere['state'];
const enrolled: unknown[][] = [];
const looks: (string | undefined)[] = [];
let answers: (Partial<DoorEvents> | 'unreachable' | 'page-mark-not-valid')[];
const actions = {
  enrol: async (...given: unknown[]) => {
    enrolled.push(given);
    return { ok: false, error: problemOf('enrolment-code-wrong') };
  },
  forget: async () => 'forgotten',
  syncNow: async () => undefined,
};
jest.mock('../../../../src/services/gate/use-gate', () => ({ useGate: () => ({ state, ...actions }) }));
jest.mock('../../../../src/services/gate/the-gate', () => ({
  theGate: () => ({
    watchDoor: async (after: string | undefined) => {
      looks.push(after);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (typeof answer === 'string') return { ok: false, error: problemOf(answer) };
      return { ok: true, value: { events: [], next: `mark ${looks.length}`, admittedToday: 0, refusedToday: 0, ...answer } };
    },
  }),
}));

const secretBytes = new Uint8Array(32).fill(5);
type Ready = Extract<GateHere['state'], { kind: 'ready' }>;
const device: Ready['device'] = {
  deviceId: '00000000000000d1',
  kind: 'door-screen',
  position: '北门',
  siteId: '51e0000000000001',
  siteName: '口岸面馆',
  trustRoots: [],
};
const ready = (): Ready => ({
  kind: 'ready',
  device,
  site: { siteId: '51e0000000000001', name: '口岸面馆', class: 'shop', address: '二道街', state: 'approved' },
  settings: { readOut: 'short' },
  policy: null,
  doorSecret: Buffer.from(secretBytes).toString('base64url'),
  gatesOfSite: 1,
});
const morning = Date.parse('2022-09-06T08:30:00+08:00');
const event = (outcome: 'admitted' | 'refused' = 'admitted', rest: object = {}) => ({
  at: '2022-09-06T08:30:01+08:00',
  outcome,
  colour: 'green' as const,
  missedTest: false,
  ...rest,
});
const wordAt = (now: number) => doorWords['zh-CN'].word[doorSignOf(secretBytes, doorSlotAt(now)).word] ?? '';
const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

beforeEach(async () => {
  jest.useFakeTimers({ now: morning });
  chooseLanguage('zh-CN');
  localStorage.clear();
  sounds.length = 0;
  looks.length = 0;
  enrolled.length = 0;
  answers = [{}];
  state = ready();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('a door screen at work', () => {
  it('shows the word of the slot and the next one when it has run down', async () => {
    render(<DoorPage />);
    await pass(1);
    expect(screen.getByRole('heading', { name: wordAt(morning) })).toBeTruthy();
    await pass(29);
    expect(wordAt(morning + 30_000)).not.toBe(wordAt(morning));
    expect(screen.getByRole('heading', { name: wordAt(morning + 30_000) })).toBeTruthy();
  });

  it('chimes for each check-in and sounds otherwise for a refusal, not for what came before it was switched on', async () => {
    answers = [
      { events: [event()], admittedToday: 41 },
      { events: [event('refused', { colour: 'red' }), event()], admittedToday: 42, refusedToday: 1 },
      { admittedToday: 42, refusedToday: 1 },
    ];
    render(<DoorPage />);
    await pass(1);
    expect(sounds).toEqual([]);
    expect(screen.getByText('今天进入 41')).toBeTruthy();
    await pass(5);
    expect(sounds).toEqual(['green', 'red']);
    expect(screen.getByText('今天进入 42')).toBeTruthy();
    expect(screen.getByText('未进入 1')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(looks.slice(0, 2)).toEqual([undefined, 'mark 1']);
  });

  it('keeps the last three shapes, the newest first', async () => {
    answers = [{}, { events: [event('refused', { missedTest: true }), event(), event(), event()] }, {}];
    render(<DoorPage />);
    await pass(8);
    expect(screen.getAllByRole('listitem').map((item) => item.className.includes('missed'))).toEqual([true, false, false]);
  });

  it('goes on without the cloud, says since when it has had no news, and asks less often', async () => {
    answers = [{ admittedToday: 7 }, 'unreachable'];
    render(<DoorPage />);
    await pass(1);
    await pass(300);
    expect(screen.getByText(/08:30:0\d 起没有新消息。暗号照常有效。/)).toBeTruthy();
    expect(screen.getByText('今天进入 7')).toBeTruthy();
    expect(screen.getByRole('heading', { name: wordAt(morning + 301_000) })).toBeTruthy();
    expect(looks.length).toBeLessThan(25);
  });

  it('looks as if just switched on when its mark is not understood any more', async () => {
    answers = [{}, 'page-mark-not-valid', { admittedToday: 9 }];
    render(<DoorPage />);
    await pass(20);
    expect(looks.slice(0, 3)).toEqual([undefined, 'mark 1', undefined]);
    expect(screen.getByText('今天进入 9')).toBeTruthy();
  });
});

describe('a device that is no door screen yet', () => {
  it('is enrolled as one with the code of its site, and says when the code is wrong', async () => {
    state = { kind: 'not-enrolled' };
    render(<DoorPage />);
    const button = screen.getByRole('button', { name: '开始使用' });
    expect(button.hasAttribute('disabled')).toBe(true);
    fireEvent.input(screen.getByLabelText(/登记码/), { target: { value: 'abcde-fghjk' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '开始使用' })));
    expect(enrolled).toEqual([['ABCDEFGHJK', 'door-screen']]);
    expect(screen.getByText(/登记码不对、已用过或已过期/)).toBeTruthy();
    expect(looks).toEqual([]);
  });

  it.each([
    ['enrolled to check people', (): GateHere['state'] => ({ ...ready(), device: { ...device, kind: 'sentry' } }), /不能同时用作门口屏/],
    ['revoked', (): GateHere['state'] => ({ kind: 'revoked', device, waiting: 0 }), /这台门口屏已被停用/],
  ] as const)('%s shows no word', (_state, given, sentence) => {
    state = given();
    render(<DoorPage />);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByText(wordAt(morning))).toBeNull();
  });
});

describe('the sign of a check-in', () => {
  it.each([
    ['admitted', 'green', false, 'green'],
    ['admitted', null, false, 'green'],
    ['refused', 'red', false, 'red'],
    ['refused', 'yellow', true, 'yellow'],
    ['refused', 'green', true, 'missed'],
    ['refused', 'green', false, 'missed'],
    ['refused', null, false, 'unverifiable'],
    ['refused', 'unverifiable', false, 'unverifiable'],
  ] as const)('%s, %s, missed test %s: %s', (outcome, colour, missedTest, sign) => {
    expect(signOfEvent({ at: '2022-09-06T08:30:01+08:00', outcome, colour, missedTest })).toBe(sign);
  });
});
