import * as z from 'zod';
import { colour, guardianshipId, isoInstant } from './basics';
import { decision } from './decision';
import { latestTest } from './person';

export const codeRequest = z.strictObject({
  /** base64url of 12 bytes: the end of the phone's hash chain (DESIGN §4). Missing: the cloud makes the seed. */
  anchor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16}$/)
    .optional(),
  /** For one of my dependants instead of me. */
  guardianshipId: guardianshipId.optional(),
  /** For me and these dependants together: the worst of us counts. */
  group: z.array(guardianshipId).min(1).max(6).optional(),
});

export const codeIssued = z.strictObject({
  /** base64url of the COSE_Sign1 bytes; the phone puts the slot value beside it and writes `TM1:` + base45. */
  signed: z.string(),
  /** base64url of the 16-byte chain seed; only when the phone sent no anchor. */
  seed: z.string().nullable(),
  slotSeconds: z.int().min(1),
  slots: z.int().min(1),
  issuedAt: isoInstant,
  validUntil: isoInstant,
  maskedName: z.string(),
  /** How many people the code stands for; 1 unless it is a group's. */
  people: z.int().min(1).max(7),
  colour,
  missedTest: z.boolean(),
  pendingTest: z.boolean(),
  latestTest: latestTest.nullable(),
  vaccinationDoses: z.int().min(0),
  decision,
  /** When the facts behind this were read. */
  asOf: isoInstant,
});
