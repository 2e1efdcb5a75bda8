/** Times and days as they stand in files: with an offset, or without one as the clock shows it in China. */
import { type Instant, parseDay, parseInstant, startOfDay } from '../time';

const clockTime = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const calendarDay = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const two = (digits: string | undefined): string => (digits ?? '00').padStart(2, '0');

/** ISO 8601 with an offset, or `2022-09-05 08:30` and `2022/9/5 8:30:00` as in Asia/Shanghai. A day alone is no time. */
export function readFeedTime(text: string): Instant | undefined {
  const local = clockTime.exec(text);
  if (!local) return parseInstant(text.replace(' ', 'T'));
  const [, year, , month, day, hour, minute, second] = local;
  return parseInstant(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${two(second)}+08:00`);
}

/** The beginning of `2022-09-05` or `2022/9/5` in Asia/Shanghai. A time of day is not taken for a day. */
export function readFeedDay(text: string): Instant | undefined {
  const [, year, , month, dayOfMonth] = calendarDay.exec(text) ?? [];
  const day = year === undefined ? undefined : parseDay(`${year}-${two(month)}-${two(dayOfMonth)}`);
  return day === undefined ? undefined : startOfDay(day);
}
