/** @jest-environment node */
import { makeRepeating, pauseMs, type Turn, turnDone } from '../../../../src/services/gate/repeating';

const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);
const silence: Turn = { kind: 'later', retryAfterSeconds: null };

/** Work that takes two seconds and ends as the test says. */
function someWork(outcome: () => Turn) {
  const turns: number[] = [];
  let [underWay, mostAtOnce] = [0, 0];
  const work = async (): Promise<Turn> => {
    turns.push(Date.now());
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    underWay -= 1;
    return outcome();
  };
  return { work, turns, mostAtOnce: () => mostAtOnce };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('is never done twice at once, however often it is asked for', async () => {
  const { work, turns, mostAtOnce } = someWork(() => turnDone);
  const repeating = makeRepeating({ work, everyMs: () => 10_000, random: () => 0.5 });
  repeating.start();
  repeating.start();
  void repeating.now();
  repeating.soon();
  void repeating.now();
  await pass(30);
  repeating.stop();
  await pass(60);
  expect(mostAtOnce()).toBe(1);
  expect(turns).toHaveLength(3);
});

test('work that throws is tried again like work that met silence', async () => {
  const turns: number[] = [];
  const work = async (): Promise<Turn> => {
    turns.push(Date.now());
    throw new Error('a fault of ours');
  };
  const repeating = makeRepeating({ work, everyMs: () => 1_000, random: () => 1 });
  repeating.start();
  await pass(15);
  repeating.stop();
  const pauses = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
  expect(pauses).toEqual([2_000, 4_000, 8_000]);
});

test('the network coming back shortens a pause of ours, never one the cloud has asked for', async () => {
  const turnsAfterSoon = async (outcome: Turn): Promise<number> => {
    const { work, turns } = someWork(() => outcome);
    const repeating = makeRepeating({ work, everyMs: () => 600_000, random: () => 0.5 });
    repeating.start();
    await pass(2.1);
    repeating.soon();
    await pass(1.6);
    repeating.stop();
    return turns.length;
  };
  expect(await turnsAfterSoon(turnDone)).toBe(2);
  expect(await turnsAfterSoon({ kind: 'later', retryAfterSeconds: 300 })).toBe(1);
});

test.each([
  [null, 1, 0, 1_000],
  [null, 1, 1, 2_000],
  [null, 6, 1, 60_000],
  [null, 1_000, 0, 30_000],
  [120, 1, 0, 120_000],
  [120, 1, 1, 121_000],
  [1, 6, 1, 60_000],
])('told to wait %j s after %d failures, with %d of chance: %d ms', (retryAfterSeconds, failures, chance, milliseconds) => {
  expect(pauseMs(retryAfterSeconds, failures, () => chance)).toBe(milliseconds);
});

test('silence is met twice as far apart each time', async () => {
  const { work, turns } = someWork(() => silence);
  const repeating = makeRepeating({ work, everyMs: () => 1_000, random: () => 0.5 });
  repeating.start();
  await pass(3_600);
  repeating.stop();
  expect(turns.length).toBeLessThan(85);
  expect(turns.length).toBeGreaterThan(70);
});
