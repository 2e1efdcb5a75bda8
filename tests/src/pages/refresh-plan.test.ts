import { isTimeToFetch } from '../../../src/pages/my-code/refresh-plan';
import { aHeldCode, iso, noon } from '../a-code-issued';

const never = { failures: 0, lastAt: 0 };
const minute = 60_000;
const hour = 60 * minute;

test('a page that opens asks when it holds nothing or what it holds is over; what it holds costs nothing to show', () => {
  expect(isTimeToFetch(null, never, { now: noon, justShown: true })).toBe(true);
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 4 * hour, justShown: true })).toBe(false);
  expect(isTimeToFetch(aHeldCode(), never, { now: noon + 6 * hour, justShown: true })).toBe(true);
});

test('it asks for the next code at four fifths of a whole life, open or opened', () => {
  const due = (after: number, justShown: boolean) => isTimeToFetch(aHeldCode(), never, { now: noon + after, justShown });
  expect([due(4.8 * hour, false), due(4.8 * hour, true)]).toEqual([false, false]);
  expect([due(4.8 * hour + 1, false), due(4.8 * hour + 1, true)]).toEqual([true, true]);
});

test('a code cut short by a change is renewed once it has ended, and once only by itself', () => {
  const held = aHeldCode({ validUntil: iso(noon + hour) });
  const due = (after: number, lastAt: number) => isTimeToFetch(held, { failures: 0, lastAt }, { now: noon + after, justShown: false });
  expect([due(hour - 1, noon), due(hour + 15_000, noon), due(hour + 16_000, noon + hour + 15_000)]).toEqual([false, true, false]);
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
