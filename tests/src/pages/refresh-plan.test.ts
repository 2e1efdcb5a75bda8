import { isTimeToFetch } from '../../../src/pages/my-code/refresh-plan';
import { aHeldCode, noon } from '../a-code-issued';

const never = { failures: 0, lastAt: 0 };
const minute = 60_000;
const hour = 60 * minute;

test('a page that opens asks when it holds nothing or the data are over two minutes old', () => {
  expect(isTimeToFetch(null, never, { now: noon, justShown: true })).toBe(true);
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 2 * minute, justShown: true })).toBe(false);
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 2 * minute + 1, justShown: true })).toBe(true);
});

test('a page that stays open asks at half of the code’s life', () => {
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 3 * hour, justShown: false })).toBe(false);
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 3 * hour + 1, justShown: false })).toBe(true);
});

test.each([{ missedTest: true }, { pendingTest: true }])('someone who waits for a result (%j) sees it within a minute', (change) => {
  expect(isTimeToFetch(aHeldCode(change), never, { now: noon + 35_000, justShown: false })).toBe(false);
  expect(isTimeToFetch(aHeldCode(change), never, { now: noon + 45_000, justShown: false })).toBe(true);
});

test('after failures it waits longer each time, five minutes at most, and opening the page does not shorten it', () => {
  const due = (failures: number, after: number) => isTimeToFetch(null, { failures, lastAt: noon }, { now: noon + after, justShown: true });
  expect([due(1, 9_999), due(1, 10_000)]).toEqual([false, true]);
  expect([due(3, 39_999), due(3, 40_000)]).toEqual([false, true]);
  expect([due(30, 5 * minute - 1), due(30, 5 * minute)]).toEqual([false, true]);
});
