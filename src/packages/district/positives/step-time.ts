/** The wall clock of Asia/Shanghai as a form has it, and as the wire does. Pure. */
import type { PositivesText } from '../../../text/positives-chinese';

export type DayAndTime = { readonly day: string; readonly time: string };

/** `2022-09-06` and `8:30` → `2022-09-06T08:30:00+08:00`; `undefined` while it is no time. */
export function instantOf({ day, time }: DayAndTime): string | undefined {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(time.trim());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !match) return undefined;
  return `${day}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00+08:00`;
}

const shanghaiOffsetMilliseconds = 8 * 3_600_000;

/** `now`: server time. */
export function dayAndTimeOf(now: number): DayAndTime {
  const wall = new Date(now + shanghaiOffsetMilliseconds).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** “1 小时”, the largest whole unit, at least a minute. */
export function spanText(milliseconds: number, say: Pick<PositivesText, 'minutes' | 'hours' | 'days'>): string {
  const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000));
  if (minutes < 120) return say.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? say.hours(hours) : say.days(Math.floor(hours / 24));
}
