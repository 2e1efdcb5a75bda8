/** How far somebody has heard of turned codes: an instant, and the last code of that instant. Public, so it tells nothing else. */
import { addMilliseconds, type Instant, instant, millisecondsPerHour, millisecondsPerMinute } from '../time';

/** Codes live six hours (personal-code/code-payload); what was announced is kept for eight. */
export const turnedKeptForHours = 8;
/**
 * Announcements are written by many processes, some a moment late: the mark stays so far behind, and whoever comes again
 * hears the last half minute once more.
 */
export const settledAfterSeconds = 30;
/** Marks are cut to these, so that gates that ask within seconds of each other ask the same. */
const marksEverySeconds = 5;

export type TurnedMark = { readonly at: Instant; readonly code: string };

export const formatTurnedMark = ({ at, code }: TurnedMark): string => (code === '' ? String(at) : `${at}.${code}`);

/** `undefined`: none of ours, from the future, or older than what is kept. */
export function readTurnedMark(text: string | undefined, now: Instant): TurnedMark | undefined {
  const [, digits, code = ''] = /^(\d{13})(?:\.([A-Za-z0-9_-]{8}))?$/.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const at = instant(Number(digits));
  const isHeld = at > earliestTurnedKept(now) && at <= addMilliseconds(now, millisecondsPerMinute);
  return isHeld ? { at, code } : undefined;
}

export const earliestTurnedKept = (now: Instant): Instant => addMilliseconds(now, -turnedKeptForHours * millisecondsPerHour);

/** The mark of somebody who has heard all there was at `now`. */
export function settledMark(now: Instant): TurnedMark {
  const settled = now - settledAfterSeconds * 1000;
  return { at: instant(settled - (settled % (marksEverySeconds * 1000))), code: '' };
}
