import { withTemperature } from '../../../../../cloud-functions/domain/gate/with-temperature';
import { done, refused } from '../../../../../cloud-functions/domain/result';
import { aSentryFlow, type SentryShown } from '../../../../../src/packages/gate/sentry/sentry-flow';
import type { GateOpening, TakenReading } from '../../../../../src/platform/device-bridge';
import type { GateReason } from '../../../../../src/services/gate/gate-types';
import { aChecked, aRecord } from '../a-gate';
import { aSentryReady } from './a-sentry';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Given = { thermometer?: boolean; asks?: 'green' | 'not-checked'; keeps?: boolean; opens?: GateOpening };

/** A sentry whose gate knows a few texts; `said` is what its devices were told. */
function aSentry({ thermometer = false, asks = 'green', keeps = true, opens = 'opened' }: Given = {}) {
  const shown: SentryShown[] = [];
  const recorded: { reasons: readonly GateReason[]; tenths: number | null; outcome: string }[] = [];
  const said: string[] = [];
  let present = thermometer;
  const state = aSentryReady({ asks });
  const flow = aSentryFlow({
    gate: () => ({
      state,
      checkText: async (text) => texts[text] ?? aChecked({ outcome: 'refused', reasons: ['code-not-ours'], colour: null }),
      checkDocument: async () => aChecked({ means: 'id-card', maskedName: '张**' }),
      withReading: (checked, { temperatureTenths }) => withTemperature(checked, temperatureTenths, asks !== 'not-checked'),
      record: async (checked, { temperatureTenths }) => {
        if (!keeps) return refused('not-kept');
        recorded.push({ reasons: checked.reasons, tenths: temperatureTenths, outcome: checked.outcome });
        return done(aRecord());
      },
    }),
    bridge: () => ({
      openGate: async () => {
        said.push(`open after ${recorded.length}`);
        return opens;
      },
      alarm: (on) => said.push(`alarm ${on}`),
      light: (colour) => said.push(`light ${colour}`),
    }),
    hasThermometer: () => present,
    now: () => performance.now(),
    show: (next) => shown.push(next),
  });
  const reading = (read: Partial<TakenReading> & { type: string }): TakenReading =>
    // Only what differs is told in a test.
    ({ readingId: String(Math.random()), ageMs: 0, takenAt: performance.now(), ...read }) as TakenReading;
  return {
    flow,
    recorded,
    said,
    now: () => shown.at(-1),
    verdict: () => {
      const last = shown.at(-1);
      if (last?.kind !== 'verdict') throw new Error(`no verdict but ${last?.kind}`);
      return last.verdict;
    },
    read: async (text: string) => {
      await flow.readText(text, 5);
      await jest.advanceTimersByTimeAsync(0);
    },
    measure: async (tenths: number, ageMs = 0) => {
      await flow.takeReading(reading({ type: 'temperature', tenths, takenAt: performance.now() - ageMs }));
      await jest.advanceTimersByTimeAsync(0);
    },
    take: (read: Partial<TakenReading> & { type: string }) => flow.takeReading(reading(read)),
    pullThermometerOut: async () => {
      present = false;
      flow.thermometerGone();
      await jest.advanceTimersByTimeAsync(0);
    },
    pass: (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds),
  };
}

const texts: Readonly<Record<string, ReturnType<typeof aChecked>>> = {
  green: aChecked({ recordId: 'of green' }),
  other: aChecked({ recordId: 'of other' }),
  'green again': aChecked({ recordId: 'of green', again: true }),
  picture: aChecked({ outcome: 'refused', reasons: ['code-screenshot'], colour: null, alarm: true }),
  red: aChecked({ outcome: 'refused', reasons: ['colour-not-accepted'], colour: 'red' }),
  paper: aChecked({ means: 'paper', maskedName: '李*', age: 70 }),
};

test('a green code is written down, then the gate opens, and after two seconds the next person comes', async () => {
  const sentry = aSentry();
  await sentry.read('green');
  expect(sentry.verdict()).toMatchObject({ gate: 'opened', kept: true, alarm: false, frameAt: 5 });
  expect(sentry.said).toEqual(['light green', 'open after 1']);
  await sentry.pass(1_999);
  expect(sentry.now()?.kind).toBe('verdict');
  await sentry.pass(1);
  expect(sentry.now()).toEqual({ kind: 'scanning', held: {} });
  expect(sentry.said).toEqual(['light green', 'open after 1', 'light off']);
});

test('the next person need not wait for the verdict before to go', async () => {
  const sentry = aSentry();
  await sentry.read('green');
  await sentry.read('other');
  expect(sentry.recorded).toHaveLength(2);
  await sentry.pass(1_999);
  expect(sentry.now()?.kind).toBe('verdict');
});

test('two texts at once are one person', async () => {
  const sentry = aSentry();
  await Promise.all([sentry.flow.readText('green', 1), sentry.flow.readText('other', 2)]);
  expect(sentry.recorded).toHaveLength(1);
});

test('whoever cannot be written down is not let in', async () => {
  const sentry = aSentry({ keeps: false });
  await sentry.read('green');
  expect(sentry.verdict()).toMatchObject({ kept: false, gate: 'shut' });
  expect(sentry.said).toEqual(['light green']);
});

test('a gate that fails is shown and stops nobody after it', async () => {
  const sentry = aSentry({ opens: 'failed' });
  await sentry.read('green');
  expect(sentry.verdict().gate).toBe('failed');
  await sentry.read('other');
  expect(sentry.recorded).toHaveLength(2);
});

test.each(['picture', 'red'])('%s sounds the alarm for five seconds and opens nothing', async (text) => {
  const sentry = aSentry();
  await sentry.read(text);
  expect(sentry.verdict().alarm).toBe(true);
  expect(sentry.said).toEqual(['light red', 'alarm true']);
  await sentry.pass(5_000);
  expect(sentry.now()?.kind).toBe('scanning');
  expect(sentry.said).toEqual(['light red', 'alarm true', 'light off', 'alarm false']);
});

test('the guard ends an alarm; another code before the lens does not', async () => {
  const sentry = aSentry();
  await sentry.read('picture');
  await sentry.read('green');
  expect(sentry.recorded).toHaveLength(1);
  sentry.flow.seen();
  expect(sentry.said.at(-1)).toBe('alarm false');
  await sentry.read('green');
  expect(sentry.recorded).toHaveLength(2);
});

test('a picture on a shirt calls nobody', async () => {
  const sentry = aSentry();
  await sentry.read('https://example.com');
  expect(sentry.verdict()).toMatchObject({ alarm: false, checked: { outcome: 'refused' } });
});

test.each([
  [0, 366],
  [10_000, 366],
  [10_001, null],
])('a temperature taken %i ms before the code is joined to it as %j', async (ageMs, tenths) => {
  const sentry = aSentry();
  await sentry.measure(366, ageMs);
  await sentry.read('green');
  expect(sentry.recorded).toEqual([{ outcome: 'admitted', reasons: [], tenths }]);
});

test('a temperature is used for one person', async () => {
  const sentry = aSentry();
  await sentry.measure(366);
  await sentry.read('green');
  await sentry.read('other');
  expect(sentry.recorded.map(({ tenths }) => tenths)).toEqual([366, null]);
});

test.each([
  [372, 'admitted'],
  [373, 'refused'],
])('%i tenths: %s', async (tenths, outcome) => {
  const sentry = aSentry({ thermometer: true });
  await sentry.measure(tenths);
  await sentry.read('green');
  expect(sentry.recorded).toEqual([{ outcome, reasons: outcome === 'refused' ? ['fever'] : [], tenths }]);
});

test('fever keeps the gate shut, sounds the alarm and stays long enough to read what to do', async () => {
  const sentry = aSentry();
  await sentry.measure(381);
  await sentry.read('green');
  expect(sentry.verdict()).toMatchObject({ alarm: true, gate: 'shut', temperatureTenths: 381 });
  expect(sentry.said).toEqual(['light yellow', 'alarm true']);
  await sentry.pass(9_999);
  expect(sentry.now()?.kind).toBe('verdict');
});

test('with a thermometer whoever is admitted is measured first, and the gate waits for it', async () => {
  const sentry = aSentry({ thermometer: true });
  await sentry.read('green');
  expect(sentry.now()?.kind).toBe('measuring');
  expect(sentry.said).toEqual([]);
  await sentry.measure(365);
  expect(sentry.verdict()).toMatchObject({ temperatureTenths: 365, gate: 'opened' });
});

test('nobody is measured for nothing: the refused, and everybody where no code is asked for', async () => {
  const sentry = aSentry({ thermometer: true });
  await sentry.read('red');
  expect(sentry.now()?.kind).toBe('verdict');
  const open = aSentry({ thermometer: true, asks: 'not-checked' });
  await open.read('green');
  expect(open.now()?.kind).toBe('verdict');
});

test('a thermometer that says nothing for ten seconds does not close the door, and the record says so', async () => {
  const sentry = aSentry({ thermometer: true });
  await sentry.read('green');
  await sentry.pass(9_999);
  expect(sentry.recorded).toEqual([]);
  await sentry.pass(1);
  expect(sentry.recorded).toEqual([{ outcome: 'admitted', reasons: [], tenths: null }]);
});

test('a thermometer pulled out keeps nobody waiting', async () => {
  const sentry = aSentry({ thermometer: true });
  await sentry.read('green');
  await sentry.pullThermometerOut();
  expect(sentry.verdict().gate).toBe('opened');
});

test('a code that stays before the lens is not another person, and fever is not forgotten with it', async () => {
  const sentry = aSentry();
  await sentry.measure(385);
  await sentry.read('green');
  await sentry.pass(10_000);
  await sentry.read('green again');
  expect(sentry.verdict()).toMatchObject({ alarm: false, gate: 'shut', checked: { outcome: 'refused', reasons: ['fever'], again: true } });
  expect(sentry.recorded).toHaveLength(1);
  expect(sentry.said.filter((word) => word.startsWith('open'))).toEqual([]);
});

test('a face unlike the photo is shown to the guard and decides nothing', async () => {
  const sentry = aSentry();
  await sentry.take({ type: 'face-match', result: 'not-matched' });
  await sentry.take({ type: 'id-card', documentType: 'resident-id', documentNumber: '110105199001011234' });
  await sentry.pass(0);
  expect(sentry.verdict()).toMatchObject({ compareByEye: true, gate: 'opened', checked: { outcome: 'admitted' } });
  await sentry.read('green');
  expect(sentry.verdict().compareByEye).toBe(false);
});

test('a paper code opens the gate only after a guard has compared', async () => {
  const sentry = aSentry();
  await sentry.read('paper');
  expect(sentry.now()?.kind).toBe('comparing');
  expect(sentry.said).toEqual([]);
  await sentry.flow.compared(true);
  await sentry.pass(0);
  expect(sentry.verdict().gate).toBe('opened');
});

test('a borrowed paper code is refused, and nothing is written about its owner', async () => {
  const sentry = aSentry();
  await sentry.read('paper');
  await sentry.flow.compared(false);
  await sentry.pass(0);
  expect(sentry.recorded).toEqual([{ outcome: 'refused', reasons: ['document-not-valid'], tenths: null }]);
  expect(sentry.verdict().checked.holder).toEqual({ by: 'nobody' });
});

test('a paper code nobody comes to compare lets nobody in', async () => {
  const sentry = aSentry();
  await sentry.read('paper');
  await sentry.pass(60_000);
  expect(sentry.now()?.kind).toBe('scanning');
  expect(sentry.recorded).toEqual([]);
});

test('what a built-in scanner reads is a code like any other', async () => {
  const sentry = aSentry();
  await sentry.take({ type: 'scanned', text: 'green' });
  await sentry.pass(0);
  expect(sentry.recorded).toHaveLength(1);
});
