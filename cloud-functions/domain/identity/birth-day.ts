/** Whether the birth date inside a document number can be true today. */
import type { FieldProblemCode } from '../refusal';
import { dayOf, formatDay, type Instant } from '../time';
import { birthDayIn } from './citizen-number';

/** Older than anyone whose age was ever verified (122 years). */
const ageYearsMax = 130;

/** Numbers without a full birth date (passports, permits, old residence cards) have nothing to check. */
export function birthDayProblem(number: string, now: Instant): FieldProblemCode | undefined {
  const born = birthDayIn(number);
  if (born === undefined) return undefined;
  const today = dayOf(now);
  if (born > today) return 'in-the-future';
  return Number(formatDay(today).slice(0, 4)) - Number(formatDay(born).slice(0, 4)) > ageYearsMax ? 'too-long-ago' : undefined;
}
