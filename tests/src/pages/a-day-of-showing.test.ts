/** Issue: showing a code for a day costs the cloud at most 6 requests. A day through the plan the page really follows. */
import { seedBytes } from '../../../cloud-functions/domain/personal-code/chain';
import { type Attempts, isTimeToFetch } from '../../../src/pages/my-code/refresh-plan';
import { encodeBase64url } from '../../../src/services/base64url';
import { slotShown } from '../../../src/services/held-code';
import type { HeldCode } from '../../../src/services/held-code-store';
import { aHeldCode, iso, noon } from '../a-code-issued';

const hour = 3_600_000;
const sixHours = 6 * hour;
/** The page looks each second; each five are near enough and spare the machine. */
const look = 5_000;
type Day = {
  /** Instants after noon at which colour or duty changes, milliseconds. */
  readonly changes?: readonly number[];
  /** How often the app is opened anew; between that it stays open. */
  readonly openedEvery?: number;
  /** No network from then on, milliseconds after noon. */
  readonly offlineFrom?: number;
  readonly flags?: Parameters<typeof aHeldCode>[0];
};

/** As use-my-code.ts does it: one request at a time; a life is the shorter of six hours and the next change. */
function shownForADay({ changes = [], openedEvery = 24 * hour, offlineFrom = Number.POSITIVE_INFINITY, flags }: Day = {}) {
  let held: HeldCode | null = null;
  let attempts: Attempts = { failures: 0, lastAt: 0 };
  const asked: number[] = [];
  let secondsWithoutCode = 0;
  for (let now = noon; now < noon + 24 * hour; now += look) {
    const justShown = (now - noon) % openedEvery === 0;
    if (isTimeToFetch(held, attempts, { now, justShown })) {
      asked.push(now);
      const reached = now < noon + offlineFrom;
      attempts = { failures: reached ? 0 : attempts.failures + 1, lastAt: now };
      if (reached) held = issuedAt(now, changes, flags);
    }
    if (!held || now >= Date.parse(held.issued.validUntil)) secondsWithoutCode += look / 1_000;
  }
  return { asked, secondsWithoutCode, held };
}

function issuedAt(now: number, changes: readonly number[], flags: Day['flags']): HeldCode {
  const next = changes.map((change) => noon + change).find((change) => change > now) ?? Number.POSITIVE_INFINITY;
  const seed = encodeBase64url(Uint8Array.from({ length: seedBytes }, (_none, index) => (index * 7 + now / 1000) % 256));
  return { ...aHeldCode({ at: now, validUntil: iso(Math.min(now + sixHours, next)), ...flags }), seed };
}

test('a day of showing costs five requests, and there is a code all the time', () => {
  const { asked, secondsWithoutCode } = shownForADay();
  expect(asked).toHaveLength(5);
  expect(secondsWithoutCode).toBe(0);
});

test.each([5, 20, 60])('opening the app anew every %d minutes costs no more', (minutes) => {
  expect(shownForADay({ openedEvery: minutes * 60_000 }).asked.length).toBeLessThanOrEqual(6);
});

test('a change of colour or duty at any time of the day: six at most, and the new code is there within 20 seconds', () => {
  for (let change = 60_000; change < 24 * hour; change += 61 * 60_000) {
    const { asked, secondsWithoutCode } = shownForADay({ changes: [change] });
    expect([change, asked.length <= 6, secondsWithoutCode <= 20]).toEqual([change, true, true]);
  }
});

test('each further change costs one request, never a flurry before it', () => {
  const { asked } = shownForADay({ changes: [2 * hour, 9 * hour, 12 * hour] });
  expect(asked.length).toBeLessThanOrEqual(5 + 3);
});

test('phones whose codes end at the same midnight do not ask in the same second', () => {
  const seconds = new Set<number>();
  for (let phone = 0; phone < 60; phone += 1) {
    const change = 12 * hour;
    const held = {
      ...issuedAt(noon + 7 * hour, [change], {}),
      seed: encodeBase64url(Uint8Array.from({ length: 16 }, (_none, index) => (phone * 37 + index) % 256)),
    };
    let now = noon + change;
    while (!isTimeToFetch(held, { failures: 0, lastAt: 0 }, { now, justShown: false })) now += 1_000;
    seconds.add(now);
  }
  expect(seconds.size).toBeGreaterThan(8);
});

test('in flight mode after one fetch the code goes on for its six hours, another in each slot, and what is tried is tried ever more rarely', () => {
  const { asked, held } = shownForADay({ offlineFrom: 60_000 });
  expect(held).not.toBeNull();
  const texts = Array.from({ length: 720 }, (_none, slot) => held && slotShown(held, noon + slot * 30_000 + 29_000)?.text);
  expect(new Set(texts).size).toBe(720);
  expect(texts).not.toContain(undefined);
  expect(held && slotShown(held, noon + sixHours)).toBeUndefined();
  // At most every five minutes from when it is due.
  expect(asked.length).toBeLessThan(24 * 12);
  expect(asked.filter((at) => at < noon + 4.8 * hour)).toHaveLength(1);
});

test('only while a test notice is up it is asked again and again, so that a result lifts it within a minute', () => {
  const { asked } = shownForADay({ flags: { pendingTest: true } });
  const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(Math.max(...pauses)).toBeLessThan(60_000);
});
