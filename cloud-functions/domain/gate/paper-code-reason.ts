import { ageOn } from '../identity/age';
import { birthDayIn } from '../identity/citizen-number';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../time';

export const paperCodeReasons = ['child', 'over-60', 'disabled'] as const;
export type PaperCodeReason = (typeof paperCodeReasons)[number];

/** POLICY: "Paper code: under 18, 60 and over, registered disabled; 180 days." */
const childYearsBelow = 18;
const oldYearsMin = 60;
const paperCodeDays = 180;

/**
 * What the birth date inside a document's number says; `undefined` between the two ages. `unknown` for a number without one
 * (a passport, a permit): then an officer looks at the document.
 */
export function paperCodeReasonByAge(documentNumber: string, now: Instant): Exclude<PaperCodeReason, 'disabled'> | 'unknown' | undefined {
  const born: Day | undefined = birthDayIn(documentNumber);
  if (born === undefined) return 'unknown';
  const years = ageOn(born, dayOf(now));
  if (years === undefined || years < childYearsBelow) return 'child';
  return years >= oldYearsMin ? 'over-60' : undefined;
}

/** To the end of the last of 180 days. */
export const paperCodeValidUntil = (issuedAt: Instant): Instant => startOfDay(addDays(dayOf(issuedAt), paperCodeDays + 1));
