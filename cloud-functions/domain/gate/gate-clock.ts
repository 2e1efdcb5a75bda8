/**
 * What time it is at a gate that has no network. Each answer of the cloud teaches how far the device's clock is from the
 * server's; until the next one the device's wall clock is followed, watched by its steady clock, which nobody can set.
 * When the two part by more than 90 s somebody has moved the wall clock: then no code can be judged until the cloud has
 * answered again, for a gate whose clock was put back would take yesterday's pictures. Runs on the phone.
 */
import { type Instant, instant } from '../time';

/** Further off than this is told to whoever stands at the gate. */
export const clockOffMaxMs = 90_000;

export type ClockReading = {
  /** The device's wall clock, epoch milliseconds. */
  readonly wall: number;
  /** Milliseconds since any moment, never set back; null where a platform has none. */
  readonly steady: number | null;
};

export type GateClock = {
  /** Server time less wall clock, as last learned. */
  readonly aheadMs: number;
  /** How far the server's clock stands from the world's, on purpose (a demo city's years). */
  readonly shiftMs: number;
  /** Where wall and steady clock were last known to agree. */
  readonly agreed: ClockReading;
  /** Of the last look. */
  readonly last: ClockReading;
  readonly trusted: 'yes' | 'never-learned' | 'jumped';
};

/** What outlives a reload: the steady clock does not. */
export type KeptClock = { readonly aheadMs: number; readonly shiftMs: number; readonly lastWall: number; readonly jumped: boolean };

/** `kept`: of the last run. A wall clock that is now behind it was put back while the device was off. */
export function startClock(kept: KeptClock | undefined, reading: ClockReading): GateClock {
  const { aheadMs = 0, shiftMs = 0 } = kept ?? {};
  const putBack = kept !== undefined && (kept.jumped || kept.lastWall - reading.wall > clockOffMaxMs);
  return { aheadMs, shiftMs, agreed: reading, last: reading, trusted: kept === undefined ? 'never-learned' : putBack ? 'jumped' : 'yes' };
}

/**
 * Looks at both clocks; to be done every few seconds. `slept`: the device was asleep or out of sight since the last look,
 * when steady clocks stand still on many systems: then a wall clock that has gone ahead is believed, one gone back is not.
 */
export function lookAtClock(clock: GateClock, reading: ClockReading, slept: boolean): GateClock {
  const parted = partedMs(clock, reading);
  // Without a steady clock many small steps back must not pass one by one.
  const last = { ...reading, wall: reading.steady === null ? Math.max(clock.last.wall, reading.wall) : reading.wall };
  if (clock.trusted === 'jumped') return { ...clock, last };
  if (slept && parted > 0) return { ...clock, agreed: reading, last };
  return { ...clock, last, trusted: Math.abs(parted) > clockOffMaxMs && clock.trusted === 'yes' ? 'jumped' : clock.trusted };
}

/** How much more time has passed on the wall than on the steady clock; without a steady one the looks themselves are the measure. */
function partedMs({ agreed, last }: GateClock, { wall, steady }: ClockReading): number {
  return steady !== null && agreed.steady !== null ? wall - agreed.wall - (steady - agreed.steady) : wall - last.wall;
}

export type ServerTime = {
  readonly serverTime: Instant;
  /** When the request went out and when its answer had come; the server looked at its clock in between. */
  readonly sentAt: ClockReading;
  readonly receivedAt: ClockReading;
  readonly shiftMs: number;
};

/** An answer of the cloud makes the clock right again. A wall clock moved while the answer was on its way does not count as time passed. */
export function learnTime({ serverTime, sentAt, receivedAt, shiftMs }: ServerTime): GateClock {
  const { steady: sent } = sentAt;
  const onItsWay = sent === null || receivedAt.steady === null ? receivedAt.wall - sentAt.wall : receivedAt.steady - sent;
  const aheadMs = Math.round(serverTime + Math.max(0, onItsWay) / 2 - receivedAt.wall);
  return { aheadMs, shiftMs, agreed: receivedAt, last: receivedAt, trusted: 'yes' };
}

/** Server time now. After a jump the steady clock counts on from where both agreed: good enough to name a record, not to judge a code. */
export function timeAt({ aheadMs, agreed, trusted }: GateClock, { wall, steady }: ClockReading): Instant {
  if (trusted === 'jumped' && steady !== null && agreed.steady !== null)
    return instant(Math.round(agreed.wall + (steady - agreed.steady) + aheadMs));
  return instant(Math.round(wall + aheadMs));
}

/** The device's own clock less the world's as the server has it; positive: it runs ahead. */
export const clockOffMs = (clock: GateClock, reading: ClockReading): number =>
  Math.round(reading.wall + clock.shiftMs - timeAt(clock, reading));

/** Whether the strip warns: off by more than 90 s, corrected or not, or moved since the last answer. */
export const isClockWrong = (clock: GateClock, reading: ClockReading): boolean =>
  clock.trusted !== 'yes' || Math.abs(clockOffMs(clock, reading)) > clockOffMaxMs;

export const keptClock = (clock: GateClock): KeptClock => ({
  aheadMs: clock.aheadMs,
  shiftMs: clock.shiftMs,
  lastWall: clock.last.wall,
  jumped: clock.trusted === 'jumped',
});
