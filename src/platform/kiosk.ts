/** A device that stands at a door all day with one page on it. Only a browser can be one (`kiosk.h5.ts`). */

export const canBeKiosk: boolean = false;

/** Keeps the screen on while the page is there; returns how to stop. */
export function keepKioskAwake(): () => void {
  return () => undefined;
}

/** The page alone on the screen; only from a touch or a key, as browsers want it. */
export function fillScreen(): void {}

/** Whether somebody has touched the page since it was loaded: before that browsers make no sound. */
export function isTouched(): boolean {
  return true;
}
