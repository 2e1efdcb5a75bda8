import type * as everywhere from './frame-times';

/** Old ones go: a sentry runs for months. */
const keptMax = 500;

export const markVerdict: typeof everywhere.markVerdict = (frameAt) => {
  // After the browser has painted it.
  requestAnimationFrame(() => mark('frame-to-verdict', frameAt, performance.now()));
};

export const markText: typeof everywhere.markText = (frameAt, readAt) => mark('frame-to-text', frameAt, readAt);

function mark(name: string, start: number, end: number): void {
  try {
    if (performance.getEntriesByName(name, 'measure').length >= keptMax) performance.clearMeasures(name);
    performance.measure(name, { start, end });
  } catch {
    // An older browser measures nothing; nobody waits for it.
  }
}
