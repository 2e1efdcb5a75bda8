import {
  type ClockReading,
  clockOffMs,
  type GateClock,
  isClockWrong,
  keptClock,
  learnTime,
  lookAtClock,
  startClock,
  timeAt,
} from '../../../cloud-functions/domain/gate/gate-clock';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at } from '../../builders/signed-codes';

const noon = at('2022-09-06T12:00:00+08:00');
/** The device was switched on five seconds before noon of its own clock. */
const reading = (wall: number, steady: number | null = wall - noon + 5_000): ClockReading => ({ wall, steady });
const past = (seconds: number): number => noon + seconds * 1000;

/** The server's clock was `aheadSeconds` ahead of the device's at noon; the answer was on its way for no time. */
const learned = (aheadSeconds = 0, shiftMs = 0, given = reading(noon)): GateClock =>
  learnTime({ serverTime: addMilliseconds(noon, aheadSeconds * 1000), sentAt: given, receivedAt: given, shiftMs });

describe('the clock of a gate', () => {
  test('follows the server, whatever the wall clock says', () => {
    const clock = learned(600);
    expect(timeAt(clock, reading(past(30)))).toBe(past(630));
    expect(clockOffMs(clock, reading(past(30)))).toBe(-600_000);
    expect(isClockWrong(clock, reading(past(30)))).toBe(true);
    expect(clock.trusted).toBe('yes');
  });

  test.each([
    [90, false],
    [90.001, true],
    [-90, false],
    [-90.001, true],
  ])('%d s off is told as wrong: %s', (seconds, wrong) => {
    expect(isClockWrong(learned(seconds), reading(noon))).toBe(wrong);
  });

  test('a shift on purpose is not off', () => {
    const years = 4 * 365 * 86_400_000;
    const clock = learnTime({
      serverTime: addMilliseconds(noon, -years),
      sentAt: reading(noon),
      receivedAt: reading(noon),
      shiftMs: -years,
    });
    expect(clockOffMs(clock, reading(noon))).toBe(0);
    expect(isClockWrong(clock, reading(noon))).toBe(false);
  });

  test('takes half of the time an answer was on its way', () => {
    const clock = learnTime({ serverTime: noon, sentAt: reading(past(0)), receivedAt: reading(past(4)), shiftMs: 0 });
    expect(timeAt(clock, reading(past(4)))).toBe(past(2));
  });

  test.each([
    [91, 'jumped'],
    [90, 'yes'],
    [-90, 'yes'],
    [-91, 'jumped'],
  ] as const)('a wall clock moved by %d s: %s', (seconds, trusted) => {
    const moved = lookAtClock(learned(), { wall: past(60 + seconds), steady: 65_000 }, false);
    expect(moved.trusted).toBe(trusted);
  });

  test('many small steps back are one big one', () => {
    let clock = learned();
    for (let step = 1; step <= 4; step += 1)
      clock = lookAtClock(clock, { wall: past(60 * step - 30 * step), steady: 5_000 + 60_000 * step }, false);
    expect(clock.trusted).toBe('jumped');
    let withoutSteady = learned(0, 0, reading(noon, null));
    for (let step = 1; step <= 4; step += 1) withoutSteady = lookAtClock(withoutSteady, reading(past(-30 * step), null), false);
    expect(withoutSteady.trusted).toBe('jumped');
  });

  test('after a jump the steady clock still names records rightly, until an answer makes all well', () => {
    const jumped = lookAtClock(learned(), { wall: past(60 - 3_600), steady: 65_000 }, false);
    expect(timeAt(jumped, { wall: past(90 - 3_600), steady: 95_000 })).toBe(past(90));
    expect(clockOffMs(jumped, { wall: past(90 - 3_600), steady: 95_000 })).toBe(-3_600_000);
    const now = { wall: past(100 - 3_600), steady: 105_000 };
    const again = learnTime({ serverTime: addMilliseconds(noon, 100_000), sentAt: now, receivedAt: now, shiftMs: 0 });
    expect(again.trusted).toBe('yes');
    expect(timeAt(again, { wall: past(110 - 3_600), steady: 115_000 })).toBe(past(110));
  });

  test('a device that slept for an hour has not jumped; one that woke in the past has', () => {
    const slept = lookAtClock(learned(), { wall: past(3_600), steady: 6_000 }, true);
    expect(slept.trusted).toBe('yes');
    expect(lookAtClock(slept, { wall: past(3_605), steady: 11_000 }, false).trusted).toBe('yes');
    expect(lookAtClock(learned(), { wall: past(-3_600), steady: 6_000 }, true).trusted).toBe('jumped');
    // Without sleep an hour more on the wall than on the steady clock is a hand on the clock.
    expect(lookAtClock(learned(), { wall: past(3_600), steady: 6_000 }, false).trusted).toBe('jumped');
  });

  test('over a reload it goes on, unless the wall clock was put back meanwhile', () => {
    const kept = keptClock(lookAtClock(learned(600), reading(past(60)), false));
    expect(timeAt(startClock(kept, { wall: past(70), steady: 0 }), { wall: past(75), steady: 5_000 })).toBe(past(675));
    expect(startClock(kept, { wall: past(7_200), steady: 0 }).trusted).toBe('yes');
    expect(startClock(kept, { wall: past(60 - 90), steady: 0 }).trusted).toBe('yes');
    expect(startClock(kept, { wall: past(60 - 91), steady: 0 }).trusted).toBe('jumped');
    const jumped = keptClock(lookAtClock(learned(), { wall: past(3_600), steady: 6_000 }, false));
    expect(startClock(jumped, { wall: past(3_605), steady: 0 }).trusted).toBe('jumped');
  });

  test('without ever an answer there is no time to judge by', () => {
    const clock = lookAtClock(startClock(undefined, reading(noon)), reading(past(1)), false);
    expect(clock.trusted).toBe('never-learned');
    expect(isClockWrong(clock, reading(past(1)))).toBe(true);
  });
});
