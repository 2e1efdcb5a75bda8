/**
 * Where the phone is: for one check-in where the person has switched it on, or for the site somebody applies for. `undefined`:
 * not allowed, not known, or not in time.
 */
import Taro from '@tarojs/taro';
import { type Whereabouts, waitForPositionMs, whereaboutsOf, withinTime } from './whereabouts';

export function whereAmI(waitMs: number = waitForPositionMs): Promise<Whereabouts | undefined> {
  return withinTime(
    Taro.getLocation({ type: 'wgs84' }).then(whereaboutsOf, () => undefined),
    waitMs,
  );
}
