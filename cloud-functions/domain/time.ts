/**
 * Instants and calendar days. The day boundary of Asia/Shanghai (UTC+8, no daylight saving since 1991)
 * lives here alone; POLICY counts every phase in these days.
 */

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number & { readonly __brand: 'Instant' };
/** A calendar day in Asia/Shanghai: whole days since 1970-01-01 there. */
export type Day = number & { readonly __brand: 'Day' };

export const millisecondsPerMinute = 60_000;
export const millisecondsPerHour = 3_600_000;
export const millisecondsPerDay = 86_400_000;
const shanghaiOffsetMilliseconds = 8 * millisecondsPerHour;

/** Where an integer number of milliseconds becomes an instant; the caller has checked the number. */
export const instant = (milliseconds: number): Instant => milliseconds as Instant;

export const dayOf = (at: Instant): Day => Math.floor((at + shanghaiOffsetMilliseconds) / millisecondsPerDay) as Day;
/** 00:00 in Shanghai at the start of `day`. */
export const startOfDay = (day: Day): Instant => (day * millisecondsPerDay - shanghaiOffsetMilliseconds) as Instant;
export const addDays = (day: Day, days: number): Day => (day + days) as Day;
export const addMilliseconds = (at: Instant, milliseconds: number): Instant => (at + milliseconds) as Instant;
/** 0–23, the hour of the day in Shanghai. */
export const hourOf = (at: Instant): number => Math.floor(((at + shanghaiOffsetMilliseconds) % millisecondsPerDay) / millisecondsPerHour);

const isoInstant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an ISO 8601 instant with an offset; `undefined` for anything else, an impossible date such as 2022-02-30 included.
 * Adds the parts up itself: every check-in reads a dozen of these, and `Date.parse` with its checks takes three times as long.
 */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const match = isoInstant.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] = match;
  const days = daysSinceEpoch(Number(year), Number(month), Number(day));
  const minutes = Number(hour) * 60 + Number(minute);
  const milliseconds = Number(second) * 1000 + Number(fraction.padEnd(3, '0'));
  // 24:00 is the end of the day, and nothing comes after it.
  const inDay = minutes < 1440 ? milliseconds < millisecondsPerMinute : minutes === 1440 && milliseconds === 0;
  if (days === undefined || !inDay || Number(minute) > 59 || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  return instant(days * millisecondsPerDay + (minutes - offset) * millisecondsPerMinute + milliseconds);
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Proleptic Gregorian; `undefined` for a day that does not exist. */
function daysSinceEpoch(year: number, month: number, day: number): number | undefined {
  const before = daysBeforeMonth[month - 1];
  const length = daysInMonth[month - 1];
  if (before === undefined || length === undefined) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day < 1 || day > length + (isLeap && month === 2 ? 1 : 0)) return undefined;
  const last = year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  // 719 162 days lie between 0001-01-01 and 1970-01-01.
  return last * 365 + leapDays + before + (isLeap && month > 2 ? 1 : 0) + day - 1 - 719_162;
}

/** Reads `2022-08-01`; `undefined` for anything else, an impossible date included. */
export function parseDay(text: unknown): Day | undefined {
  if (typeof text !== 'string') return undefined;
  const match = isoDay.exec(text);
  const days = match === null ? undefined : daysSinceEpoch(Number(match[1]), Number(match[2]), Number(match[3]));
  return days === undefined ? undefined : (days as Day);
}

/** `2022-08-01T00:00:00+08:00`; milliseconds are written only when there are any. */
export function formatInstant(at: Instant): string {
  const text = new Date(at + shanghaiOffsetMilliseconds).toISOString();
  return `${text.slice(0, 19)}${text.slice(19, 23) === '.000' ? '' : text.slice(19, 23)}+08:00`;
}

export const formatDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
