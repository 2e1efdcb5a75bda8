import type * as everywhere from './screen';

/** A browser may keep the screen on; brightness is the person's. */
export const keepScreenBright: typeof everywhere.keepScreenBright = () => {
  const held = 'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => undefined) : undefined;
  return () => {
    void held?.then((lock) => lock?.release()).catch(() => undefined);
  };
};

export const keepScreenOn: typeof everywhere.keepScreenOn = keepScreenBright;
