import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Day, dayOf, type Instant, parseDay } from '../../domain/time';

export type DaysAsked = { readonly from: string; readonly to: string };
export const statisticsDaysMax = 31;

/** Both ends included. Refused: a day that is none, an end before its start or in the future, more than 31 days. */
export function askedDays(asked: DaysAsked, now: Instant): Result<{ readonly from: Day; readonly to: Day }, Refusal> {
  const [from, to] = [parseDay(asked.from), parseDay(asked.to)];
  if (from === undefined) return fieldRefused({ path: 'from', problem: 'wrong-format' });
  if (to === undefined) return fieldRefused({ path: 'to', problem: 'wrong-format' });
  if (to < from) return fieldRefused({ path: 'to', problem: 'end-before-start' });
  if (to > dayOf(now)) return fieldRefused({ path: 'to', problem: 'in-the-future' });
  if (to - from >= statisticsDaysMax) return refused({ code: 'window-too-large' });
  return done({ from, to });
}

const fieldRefused = (field: FieldRefusal): Result<never, Refusal> => refused({ code: 'request-not-valid', fields: [field] });
