/** Questions about what is not, or not yet: another place, or a family member who turned red. */
import * as z from 'zod';
import { bothLanguages, colour, divisionCode, isoDay, isoInstant } from './basics';
import { admissionReason } from './check-in';
import { decision } from './decision';
import { siteClass } from './site';

export const aheadQuery = z.strictObject({ siteClass, division: divisionCode });
export const aheadAnswer = z.strictObject({
  siteClass,
  division: divisionCode,
  /** The jurisdiction whose published rules answer; null: none of that place are known here. */
  jurisdiction: divisionCode.nullable(),
  ruleSet: z.strictObject({ id: z.string(), hash: z.string() }).nullable(),
  asks: z
    .strictObject({
      kind: z.enum(['green', 'green-and-test', 'not-checked']),
      testWithinHours: z.int().nullable(),
      separateDoor: z.boolean(),
      basis: bothLanguages,
    })
    .nullable(),
  /** By those rules, with the caller's facts, now. */
  now: z
    .strictObject({
      outcome: z.enum(['admitted', 'refused']),
      colour,
      admissionReasons: z.array(admissionReason),
      /** Until when the last sample is young enough there; null: none is, or none is asked for. */
      testGoodUntil: isoInstant.nullable(),
    })
    .nullable(),
});

export const whatIfRequest = z.strictObject({
  /** What the other person turned out to be. */
  other: z.enum(['case', 'close-contact', 'secondary-contact']),
  lastTogether: isoDay,
});
export const whatIfAnswer = z.strictObject({
  /** As it is: no fact about the caller was recorded because of the other person. */
  now: decision,
  /** What recording the contact would mean; null: under the rules in force nothing would change. */
  ifRecorded: decision.nullable(),
  /** The kind of fact that disease control would have to record first; null: none is judged. */
  fact: z.string().nullable(),
});
