import Taro from '@tarojs/taro';
import type * as everywhere from './where-am-i';
import { waitForPositionMs, whereaboutsOf, withinTime } from './whereabouts';

/** Alipay tells GCJ-02, which lies up to 700 m beside WGS 84 on purpose: that much less is known. */
const shiftedByMetres = 700;

export const whereAmI: typeof everywhere.whereAmI = (waitMs = waitForPositionMs) =>
  withinTime(
    Taro.getLocation({}).then(
      ({ latitude, longitude, accuracy }) => whereaboutsOf({ latitude, longitude, accuracy: Number(accuracy) + shiftedByMetres }),
      () => undefined,
    ),
    waitMs,
  );
