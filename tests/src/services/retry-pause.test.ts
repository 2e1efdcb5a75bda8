import { pauseMilliseconds } from '../../../src/services/retry-pause';
import { problemOf } from '../../../src/text/problem-shown';

const middle = () => 0.5;
const asked = (retryAfterSeconds: number) => ({ ...problemOf('too-many-requests'), retryAfterSeconds });

test('each pause is about twice the one before', () => {
  expect([1, 2, 3].map((tries) => pauseMilliseconds(problemOf('unreachable'), tries, middle))).toEqual([500, 1000, 2000]);
});

test('phones that failed together do not ask again together', () => {
  const pauses = new Set(Array.from({ length: 50 }, () => pauseMilliseconds(problemOf('unavailable'), 1)));
  expect(pauses.size).toBeGreaterThan(20);
  for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(250);
});

test('never earlier than the server asked', () => {
  expect(pauseMilliseconds(asked(3), 1, () => 0)).toBeGreaterThanOrEqual(3000);
});

test('a wait nobody would watch is shown instead of waited', () => {
  expect(pauseMilliseconds(asked(60), 1, middle)).toBeNull();
});

test.each(['request-not-valid', 'not-found', 'sign-in-expired', 'fault', 'answer-not-readable'] as const)(
  '%s is not asked again',
  (code) => {
    expect(pauseMilliseconds(problemOf(code), 1)).toBeNull();
  },
);
