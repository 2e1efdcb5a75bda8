import type * as everywhere from './kiosk';

export const canBeKiosk: typeof everywhere.canBeKiosk = true;

export const keepKioskAwake: typeof everywhere.keepKioskAwake = () => {
  if (!('wakeLock' in navigator)) return () => undefined;
  let held: Promise<WakeLockSentinel | undefined> | undefined;
  // A browser lets go of the lock whenever the page is out of sight.
  const hold = () => {
    if (document.visibilityState === 'visible') held = navigator.wakeLock.request('screen').catch(() => undefined);
  };
  hold();
  document.addEventListener('visibilitychange', hold);
  return () => {
    document.removeEventListener('visibilitychange', hold);
    void held?.then((lock) => lock?.release()).catch(() => undefined);
  };
};

export const fillScreen: typeof everywhere.fillScreen = () => {
  if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => undefined);
};

export const isTouched: typeof everywhere.isTouched = () => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
