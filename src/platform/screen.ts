import Taro from '@tarojs/taro';

/** Full brightness and no sleep while a code is shown to a scanner; returns how to end it. */
export function keepScreenBright(): () => void {
  let before: number | undefined;
  let over = false;
  void (async () => {
    try {
      await Taro.setKeepScreenOn({ keepScreenOn: true });
      before = (await Taro.getScreenBrightness()).value;
      if (!over) await Taro.setScreenBrightness({ value: 1 });
    } catch {
      // An older platform: the person turns it up.
    }
  })();
  return () => {
    over = true;
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
    if (before !== undefined) Taro.setScreenBrightness({ value: before }).catch(() => undefined);
  };
}

/** No sleep, at the brightness the person chose: for a gate that waits. Returns how to end it. */
export function keepScreenOn(): () => void {
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
  return () => void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
}
