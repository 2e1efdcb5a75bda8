/** The gate's clock on this device: kept over a reload, taught by every answer of the cloud (domain/gate/gate-clock). */
import {
  type ClockReading,
  clockOffMs,
  type GateClock,
  isClockWrong,
  type KeptClock,
  keptClock,
  learnTime,
  lookAtClock,
  startClock,
  timeAt,
} from '../../../cloud-functions/domain/gate/gate-clock';
import { instantOf } from '../../../cloud-functions/domain/gate/gate-day';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { Storage } from '../../platform/storage';
import type { TimeHeard } from '../server-clock';
import { fieldsOf, readJson } from './read-json';

const key = 'gate/clock';
/** How much may be lost of "the wall clock was here" when the device loses its power. */
const keptEveryMs = 30_000;
/** No request is waited for longer. */
const onItsWayMaxMs = 20_000;

export type HeldClock = {
  /** Server time, after a look at both clocks. */
  now(): Instant;
  /** Whether codes may be judged by it. */
  trusted(): boolean;
  offMs(): number;
  wrong(): boolean;
  learn(heard: TimeHeard): void;
  /** How far the server's clock stands from the world's on purpose. */
  learnShift(shiftMs: number): void;
  /** The app has gone out of sight or come back: the device may have slept. */
  wasOutOfSight(): void;
  forget(): void;
};

export function makeHeldClock({ storage, reading }: { readonly storage: Storage; readonly reading: () => ClockReading }): HeldClock {
  let clock = startClock(readKept(storage.read(key)), reading());
  let keptAt = Number.NEGATIVE_INFINITY;
  let slept = false;
  const keep = (changed: GateClock) => {
    const told = changed.trusted !== clock.trusted || Math.abs(changed.aheadMs - clock.aheadMs) >= 250 || changed.shiftMs !== clock.shiftMs;
    clock = changed;
    if (clock.trusted === 'never-learned' || (!told && Math.abs(clock.last.wall - keptAt) < keptEveryMs)) return;
    keptAt = clock.last.wall;
    storage.write(key, JSON.stringify(keptClock(clock)));
  };
  const look = (): ClockReading => {
    const seen = reading();
    keep(lookAtClock(clock, seen, slept));
    slept = false;
    return seen;
  };
  return {
    now: () => timeAt(clock, look()),
    trusted() {
      look();
      return clock.trusted === 'yes';
    },
    offMs: () => clockOffMs(clock, look()),
    wrong: () => isClockWrong(clock, look()),
    learn({ serverTime, sentAt, receivedAt }) {
      // Somebody moved the clock while the answer was on its way: the next one will tell.
      if (receivedAt < sentAt || receivedAt - sentAt > onItsWayMaxMs) return;
      const { steady } = reading();
      const times = { sentAt: { wall: sentAt, steady: null }, receivedAt: { wall: receivedAt, steady } };
      keep(learnTime({ serverTime: instantOf(serverTime), ...times, shiftMs: clock.shiftMs }));
    },
    learnShift: (shiftMs) => keep({ ...clock, shiftMs }),
    wasOutOfSight() {
      slept = true;
      look();
      slept = true;
    },
    forget() {
      storage.remove(key);
      clock = startClock(undefined, reading());
    },
  };
}

function readKept(text: string | undefined): KeptClock | undefined {
  const { aheadMs, shiftMs, lastWall, jumped } = fieldsOf(readJson(text));
  if (typeof aheadMs !== 'number' || typeof shiftMs !== 'number' || typeof lastWall !== 'number') return undefined;
  return { aheadMs, shiftMs, lastWall, jumped: jumped === true };
}
