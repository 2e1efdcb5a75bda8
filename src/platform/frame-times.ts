/** How long a gate took, kept where the browser keeps measures: a test or a technician reads them there. Mini-programs keep none. */

/** A verdict stands on the screen for the frame that came at `frameAt`. */
export function markVerdict(_frameAt: number): void {}

/** The code of that frame was read at `readAt`. */
export function markText(_frameAt: number, _readAt: number): void {}
