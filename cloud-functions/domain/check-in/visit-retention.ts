/** How long a visit is kept (PRODUCT A3: visits 14 days), counted from the scan, not from when it reached us. */
import { addDays, addMilliseconds, type Day, dayOf, type Instant, millisecondsPerDay } from '../time';

export const visitsKeptForDays = 14;

/** From this instant on the visit is gone for every reader. */
export const visitKeptUntil = (at: Instant): Instant => addMilliseconds(at, visitsKeptForDays * millisecondsPerDay);

/** No scan before this is kept at `now`. */
export const earliestVisitKept = (now: Instant): Instant => addMilliseconds(now, -visitsKeptForDays * millisecondsPerDay);

/** Every calendar day that `[from, to)` touches, newest first: a person has another pseudonym on each. */
export function daysOfWindow(from: Instant, to: Instant): readonly Day[] {
  if (to <= from) return [];
  const last = dayOf(addMilliseconds(to, -1));
  return Array.from({ length: last - dayOf(from) + 1 }, (_, back) => addDays(last, -back));
}
