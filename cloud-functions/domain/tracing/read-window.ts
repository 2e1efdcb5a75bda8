/** The stretch of time one read of visits may cover: as long as visits are kept, no longer. */
import { visitsKeptForDays } from '../check-in/visit-retention';
import type { FieldRefusal, Refusal } from '../refusal';
import { done, type Result, refused } from '../result';
import { type Instant, millisecondsPerDay, parseInstant } from '../time';

/** From (included) to (not included). */
export type ReadWindow = { readonly from: Instant; readonly to: Instant };

export const readWindowDaysMax = visitsKeptForDays;

/** Refused: an end that is not after the start; more than fourteen days. */
export function readWindow(asked: { readonly from: string; readonly to: string }): Result<ReadWindow, Refusal> {
  const from = parseInstant(asked.from);
  const to = parseInstant(asked.to);
  if (from === undefined) return fieldRefused({ path: 'from', problem: 'wrong-format' });
  if (to === undefined) return fieldRefused({ path: 'to', problem: 'wrong-format' });
  if (to <= from) return fieldRefused({ path: 'to', problem: 'end-before-start' });
  if (to - from > readWindowDaysMax * millisecondsPerDay) return refused({ code: 'window-too-large' });
  return done({ from, to });
}

const fieldRefused = (field: FieldRefusal): Result<never, Refusal> => refused({ code: 'request-not-valid', fields: [field] });
