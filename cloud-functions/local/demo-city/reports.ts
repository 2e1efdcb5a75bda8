/** What laboratories, vaccination sites and employers report of the city's people, told in hours and days before a moment. */
import type { DutyGroup } from '../../domain/health-code/facts';
import { addDays, addMilliseconds, dayOf, type Instant, millisecondsPerHour, startOfDay } from '../../domain/time';
import { hoursBefore } from './city';

export type LabReport = {
  readonly feed: 'lab';
  readonly sampledAt: Instant;
  /** Absent: no result yet. */
  readonly reportedAt?: Instant;
  /** Absent: negative. */
  readonly result?: 'positive';
  /** Where the city's own laboratory has not got the sample. */
  readonly laboratory?: string;
};
export type DoseReport = { readonly feed: 'vaccination'; readonly dose: number; readonly at: Instant };
export type DutyReport = { readonly feed: 'duty'; readonly group: DutyGroup; readonly from: Instant };
export type Report = LabReport | DoseReport | DutyReport;

/** A quarter past nine in the morning, so many days ago: when sampling points are open. */
export const morning = (now: Instant, daysAgo: number): Instant =>
  addMilliseconds(startOfDay(addDays(dayOf(now), -daysAgo)), 9.25 * millisecondsPerHour);
const day = (now: Instant, daysAgo: number): Instant => startOfDay(addDays(dayOf(now), -daysAgo));

/** Results come back six hours after the sample. */
const resultHours = 6;
const negativeSampled = (sampledAt: Instant): LabReport => ({
  feed: 'lab',
  sampledAt,
  reportedAt: addMilliseconds(sampledAt, resultHours * millisecondsPerHour),
});

export const negative = (now: Instant, hoursAgo: number): Report => negativeSampled(hoursBefore(now, hoursAgo));
export const negativeOnDay = (now: Instant, daysAgo: number): Report => negativeSampled(morning(now, daysAgo));
/** Reported so many hours ago, of a sample taken six hours before. */
export const positiveReported = (now: Instant, hoursAgo: number): Report => ({
  ...negativeSampled(hoursBefore(now, hoursAgo + resultHours)),
  result: 'positive',
});
export const sampled = (now: Instant, hoursAgo: number): Report => ({ feed: 'lab', sampledAt: hoursBefore(now, hoursAgo) });
export const sampledBy = (laboratory: string, now: Instant, hoursAgo: number): Report => ({
  feed: 'lab',
  sampledAt: hoursBefore(now, hoursAgo),
  laboratory,
});

export const dose = (now: Instant, number: number, daysAgo: number): Report => ({
  feed: 'vaccination',
  dose: number,
  at: day(now, daysAgo),
});
export const duty = (now: Instant, group: DutyGroup, daysAgo: number): Report => ({ feed: 'duty', group, from: day(now, daysAgo) });
