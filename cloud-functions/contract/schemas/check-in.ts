import * as z from 'zod';
import { bothLanguages, checkInId, colour, guardianshipId, isoInstant, siteCode } from './basics';
import { reason } from './decision';
import { latestTest } from './person';
import { siteClass } from './site';

export const checkInRequest = z.strictObject({
  checkInId,
  siteCode,
  /** How the site code was read: our scanner, or its link opened from another one. */
  channel: z.enum(['scanner', 'link']),
  /** "I leave": recorded with the same exactness, judged by nobody, counted nowhere. */
  leaving: z.literal(true).optional(),
  /** Dependants who come along, each with a check-in id of their own. */
  group: z.array(z.strictObject({ guardianshipId, checkInId })).min(1).max(6).optional(),
  /** Where the phone is, if the person lets it tell; compared with the site's position and not kept. WGS 84. */
  position: z
    .strictObject({
      latitudeMicro: z.int().min(-90_000_000).max(90_000_000),
      longitudeMicro: z.int().min(-180_000_000).max(180_000_000),
      accuracyMetres: z.int().min(0).max(1_000_000),
    })
    .optional(),
  /** The phone's check-in before this one, elsewhere. */
  previous: z.strictObject({ checkInId, siteCode }).optional(),
});

/** Why a scan does not look as if it was made at the site; such a visit is kept apart and has no effect on anybody. */
export const implausibleReason = z.enum(['far-away', 'outside-hours', 'too-soon']);

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
  implausible: z.array(implausibleReason),
  /** Present: this was a leaving; nobody was judged, and the record is kept until then. */
  leaving: z.strictObject({ keptUntil: isoInstant }).optional(),
  /** What the screen at this door shows in this slot and the next ones; null where the visit is implausible or was sent late. */
  door: z
    .strictObject({
      slotSeconds: z.int(),
      /** From this instant on, one after the other: places in the lists of words and symbols (domain/gate/door-word). */
      from: isoInstant,
      slots: z.array(z.strictObject({ word: z.int().min(0), symbol: z.int().min(0) })).min(1),
    })
    .nullable(),
  group: z.array(
    z.strictObject({
      guardianshipId,
      maskedName: z.string(),
      outcome: z.enum(['admitted', 'refused']),
      admissionReasons: z.array(admissionReason),
      colour: colour.nullable(),
    }),
  ),
});
