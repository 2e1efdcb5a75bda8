import type * as everywhere from './where-am-i';
import { type Whereabouts, waitForPositionMs, whereaboutsOf, withinTime } from './whereabouts';

/** A place of the last minute will do: whoever opened the page is still at the same door. */
const oldestMs = 60_000;

export const whereAmI: typeof everywhere.whereAmI = (waitMs = waitForPositionMs) => withinTime(asked(waitMs), waitMs);

const asked = (waitMs: number): Promise<Whereabouts | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(whereaboutsOf(coords)),
      () => resolve(undefined),
      { maximumAge: oldestMs, timeout: waitMs },
    );
  });
