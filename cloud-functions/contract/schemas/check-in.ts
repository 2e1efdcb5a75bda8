import * as z from 'zod';
import { bothLanguages, checkInId, colour, isoInstant, siteCode } from './basics';
import { reason } from './decision';
import { latestTest } from './person';
import { siteClass } from './site';

export const checkInRequest = z.strictObject({
  checkInId,
  siteCode,
  /** How the site code was read: our scanner, or its link opened from another one. */
  channel: z.enum(['scanner', 'link']),
});

export const admissionReason = z.enum([
  'not-declared',
  'colour-not-accepted',
  'missed-test',
  'test-missing',
  'test-too-old',
  'unverifiable',
]);

export const checkInRecorded = z.strictObject({
  checkInId,
  at: isoInstant,
  recordedAt: isoInstant,
  outcome: z.enum(['admitted', 'refused']),
  admissionReasons: z.array(admissionReason),
  colour: colour.nullable(),
  missedTest: z.boolean(),
  pendingTest: z.boolean(),
  latestTest: latestTest.nullable(),
  /** Oldest sample the site accepts, in hours; null when it asks for none. */
  testWithinHours: z.int().nullable(),
  /** For whoever is refused: a door of the site that admits any colour, such as a hospital's fever clinic. */
  separateDoor: bothLanguages.nullable(),
  site: z.strictObject({ name: z.string(), class: siteClass, address: z.string() }),
  reasons: z.array(reason),
});
