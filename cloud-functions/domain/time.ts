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

const isoInstant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an ISO 8601 instant with an offset; `undefined` for anything else, an impossible date such as 2022-02-30 included. */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const match = isoInstant.exec(text);
  if (!match || parseDay(text.slice(0, 10)) === undefined) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isSafeInteger(milliseconds) ? instant(milliseconds) : undefined;
}

/** `2022-08-01T00:00:00+08:00`; milliseconds are written only when there are any. */
export function formatInstant(at: Instant): string {
  const text = new Date(at + shanghaiOffsetMilliseconds).toISOString();
  return `${text.slice(0, 19)}${text.slice(19, 23) === '.000' ? '' : text.slice(19, 23)}+08:00`;
}

/** Reads `2022-08-01`; `undefined` for anything else, an impossible date included. */
export function parseDay(text: unknown): Day | undefined {
  if (typeof text !== 'string' || !isoDay.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isSafeInteger(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) return undefined;
  return (milliseconds / millisecondsPerDay) as Day;
}

export const formatDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
