/**
 * Instants as people read them. The wire carries ISO 8601 with +08:00, which is already the wall clock of
 * Asia/Shanghai: days and hours are read off the text, never computed here (the day boundary lives in the cloud).
 */
import type { EverywhereText } from './everywhere';

/** `2022-09-06T08:30:00+08:00` → `08:30`. */
export const clockTime = (iso: string): string => iso.slice(11, 16);

/** `2022-09-06…` → “9 月 6 日” / “6 Sep”. Works for instants and days. */
export const dayText = (iso: string, say: EverywhereText): string => say.day(Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** “9 月 6 日 08:30” / “6 Sep, 08:30”. */
export const dayAndTimeText = (iso: string, say: EverywhereText): string =>
  say.dayAndTime(Number(iso.slice(5, 7)), Number(iso.slice(8, 10)), clockTime(iso));

/** “18 小时前”. `nowMilliseconds` is server time; a moment in the future counts as just now. */
export function ageText(iso: string, nowMilliseconds: number, say: EverywhereText): string {
  const minutes = Math.floor((nowMilliseconds - Date.parse(iso)) / 60_000);
  if (!(minutes >= 1)) return say.age.justNow;
  if (minutes < 60) return say.age.minutes(minutes);
  if (minutes < 48 * 60) return say.age.hours(Math.floor(minutes / 60));
  return say.age.days(Math.floor(minutes / (24 * 60)));
}

/** `08:31:07`, the wall clock of Asia/Shanghai (UTC+8 all year), for a screen that must be seen to be alive. */
export function tickingClock(serverMilliseconds: number): string {
  return new Date(serverMilliseconds + 8 * 3_600_000).toISOString().slice(11, 19);
}
