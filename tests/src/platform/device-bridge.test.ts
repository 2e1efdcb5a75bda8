import { type Bridge, type BridgeState, connectBridge, type TakenReading } from '../../../src/platform/device-bridge';

/** The browser's socket, played. The real one is in tests/journeys/device-bridge. */
class PlayedSocket {
  static readonly OPEN = 1;
  static all: PlayedSocket[] = [];
  readyState = 0;
  readonly sent: string[] = [];
  closedWith: number | undefined;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: unknown }) => void = () => undefined;
  onclose: () => void = () => undefined;
  constructor(readonly url: string) {
    PlayedSocket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(code?: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.closedWith = code;
    this.onclose();
  }
  open(): void {
    this.readyState = 1;
    this.onopen();
  }
  say(message: unknown): void {
    this.onmessage({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }
}

let states: BridgeState[];
let readings: TakenReading[];
let bridge: Bridge;
beforeEach(() => {
  jest.useFakeTimers();
  PlayedSocket.all = [];
  Object.assign(globalThis, { WebSocket: PlayedSocket });
  states = [];
  readings = [];
  bridge = connectBridge({
    deviceId: '0123456789abcdef',
    pageVersion: 'test',
    port: 17790,
    onState: (state) => states.push(state),
    onReading: (reading) => readings.push(reading),
    onBattery: () => undefined,
  });
});
afterEach(() => {
  bridge.end();
  jest.useRealTimers();
});

const latest = (): PlayedSocket => {
  const socket = PlayedSocket.all.at(-1);
  if (!socket) throw new Error('no socket');
  return socket;
};
const hello = { type: 'hello', protocol: 1, vendor: 'v', devices: [{ kind: 'gate-relay', model: 'g' }] };
const meet = () => {
  latest().open();
  latest().say(hello);
};

test('it asks this machine and no other', () => {
  expect(latest().url).toBe('ws://127.0.0.1:17790');
});

test('without a bridge it asks again with growing pauses, 15 seconds at most, and the gate is told at once that there is none', async () => {
  const pauses: number[] = [];
  for (let count = 0; count < 8; count += 1) {
    const before = PlayedSocket.all.length;
    latest().close();
    let waited = 0;
    while (PlayedSocket.all.length === before) {
      jest.advanceTimersByTime(500);
      waited += 500;
    }
    pauses.push(waited);
  }
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  await expect(bridge.openGate()).resolves.toBe('no-gate');
  expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(['absent']));
});

test('after a connection the pauses begin small again', () => {
  latest().close();
  jest.advanceTimersByTime(500);
  latest().close();
  jest.advanceTimersByTime(1000);
  meet();
  latest().close();
  jest.advanceTimersByTime(500);
  expect(PlayedSocket.all).toHaveLength(4);
});

test('nothing but hello is said before the bridge has said hello', () => {
  bridge.alarm(true);
  latest().open();
  bridge.light('green');
  expect(latest().sent.map((text) => JSON.parse(text).type)).toEqual(['hello']);
  latest().say(hello);
  bridge.light('green');
  expect(latest().sent.map((text) => JSON.parse(text).type)).toEqual(['hello', 'light']);
});

test('a gate that does not answer in two seconds has not opened', async () => {
  meet();
  const opening = bridge.openGate();
  jest.advanceTimersByTime(2_000);
  await expect(opening).resolves.toBe('failed');
});

test('each opening hears its own answer', async () => {
  meet();
  const [first, second] = [bridge.openGate(), bridge.openGate()];
  const [one, two] = latest()
    .sent.slice(1)
    .map((text) => JSON.parse(text).requestId);
  expect(one).not.toBe(two);
  latest().say({ type: 'gate', requestId: two, result: 'opened' });
  latest().say({ type: 'gate', requestId: one, result: 'failed' });
  await expect(Promise.all([first, second])).resolves.toEqual(['failed', 'opened']);
});

test('a bridge that stops answering pings is left', () => {
  meet();
  jest.advanceTimersByTime(5_000);
  latest().say({ type: 'pong', id: '1' });
  jest.advanceTimersByTime(5_000);
  expect(PlayedSocket.all).toHaveLength(1);
  jest.advanceTimersByTime(5_000);
  expect(states.at(-1)).toEqual({ kind: 'absent' });
});

test('a reading keeps when it was taken; after a cut it is not taken again', () => {
  meet();
  const temperature = { type: 'temperature', readingId: 't-1', ageMs: 400, tenths: 368 };
  latest().say(temperature);
  expect(readings.map(({ takenAt }) => Math.round(performance.now() - takenAt))).toEqual([400]);
  latest().close();
  jest.advanceTimersByTime(500);
  meet();
  latest().say(temperature);
  expect(readings).toHaveLength(1);
});

test.each([
  ['wrong-protocol', 30_000],
  ['another-page', 500],
] as const)('%s is told and asked again after %i ms', (why, pauseMs) => {
  latest().open();
  latest().say({ type: 'problem', code: why });
  latest().close();
  expect(states.at(-1)).toEqual({ kind: 'refused', why });
  jest.advanceTimersByTime(pauseMs - 1);
  expect(PlayedSocket.all).toHaveLength(1);
  jest.advanceTimersByTime(1);
  expect(PlayedSocket.all).toHaveLength(2);
});

test('a device found and lost again is told', () => {
  meet();
  latest().say({ type: 'device-found', device: { kind: 'thermometer', model: 't' } });
  latest().say({ type: 'device-lost', kind: 'gate-relay' });
  expect(states.at(-1)).toEqual({ kind: 'connected', vendor: 'v', devices: [{ kind: 'thermometer', model: 't' }] });
});

test('ended, it comes no more', () => {
  meet();
  bridge.end();
  jest.advanceTimersByTime(60_000);
  expect(PlayedSocket.all).toHaveLength(1);
});
