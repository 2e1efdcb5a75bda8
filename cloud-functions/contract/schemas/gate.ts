/** What a gate holds, asks and uploads. */
import * as z from 'zod';
import { bothLanguages, checkInId, colour, isoInstant, siteId, typedText } from './basics';
import { admissionReason } from './check-in';
import { symptom } from './declaration';
import { deviceReport, gateSettings } from './device';
import { documentType } from './person';
import { siteClass } from './site';

/** What the site's class asks, over a time: a rule set that takes over tonight is known to a gate that is offline by then. */
export const gatePolicy = z.strictObject({
  from: isoInstant,
  until: isoInstant.nullable(),
  asks: z.enum(['green', 'green-and-test', 'not-checked']),
  testWithinHours: z.int().nullable(),
  separateDoor: bothLanguages.nullable(),
  basis: bothLanguages,
});

/** All a device needs to work alone for a day. The trust list comes apart, signed by the root. */
export const gatePack = z.strictObject({
  /** Changes with the content: asked for with the one held, it is sent only when it has changed. */
  packId: z.string(),
  site: z.strictObject({ siteId, name: z.string(), class: siteClass, address: z.string(), state: z.string() }),
  policies: z.array(gatePolicy).min(1),
  settings: gateSettings,
  /** base64url of 32 bytes: from it come the door's word and symbol. */
  doorSecret: z.string(),
  /** Devices of the site that check people; with more than one, what the others have seen is worth asking for often. */
  gatesOfSite: z.int().min(1),
});

export const gateSyncRequest = z.strictObject({
  report: deviceReport,
  /** Of the pack held. */
  packId: z.string().max(64).nullable(),
});
export const gateSynced = z.strictObject({
  serverTime: isoInstant,
  /** How far our clock stands from the world's, on purpose; 0 in the cloud, years in the demo city. */
  clockShiftMs: z.int(),
  /** null: the one held is the newest. */
  pack: gatePack.nullable(),
  /** Code values other gates of the site have seen in the last two minutes (base64url of 6 bytes). */
  seenElsewhere: z.array(z.strictObject({ slot: z.string(), at: isoInstant })),
});

/** Codes signed while green whose holder no longer is: what gates refuse although signature and time are right. */
export const turnedCodesQuery = z.strictObject({ after: z.string().min(1).max(64).optional() });
export const turnedCodes = z.strictObject({
  /** Each code's first 6 bytes of the covered subject, base64url, and when the code ends by itself. */
  codes: z.array(z.strictObject({ code: z.string(), until: isoInstant })),
  /** Give back to hear what came after. */
  next: z.string(),
  /** More is there at once. */
  more: z.boolean(),
  /** The mark given is too old: what is held is to be replaced by this answer, not added to. */
  startsOver: z.boolean(),
  /** Keys that no longer count, told here before the next trust list says so. */
  revokedKeys: z.array(z.string()),
  trustListIssuedAt: isoInstant,
  /** As of when this list is complete. */
  asOf: isoInstant,
});

export const gateMeans = z.enum(['code', 'paper', 'id-card', 'document', 'none']);
export const gateReason = z.enum([
  // of the site's policy
  ...admissionReason.options,
  // of the code
  'code-not-ours',
  'code-damaged',
  'code-key-unknown',
  'code-key-revoked',
  'code-key-not-in-force',
  'code-algorithm-wrong',
  'code-signature-wrong',
  'code-from-the-future',
  'code-expired',
  'code-screenshot',
  'code-phone-clock-wrong',
  'code-slot-unknown',
  'code-used-here',
  'code-used-elsewhere',
  'code-turned',
  'code-of-a-group',
  'trust-list-too-old',
  'clock-wrong',
  'paper-code-not-genuine',
  'paper-code-dead',
  'document-not-valid',
  'cloud-needed',
  // of the reading at the gate
  'fever',
]);

/** Who was checked, as far as the gate knows. */
export const gateHolder = z.discriminatedUnion('by', [
  /** A personal code: what only the cloud can uncover. base64url of 16 and 12 bytes. */
  z.strictObject({
    by: z.literal('code'),
    subject: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    anchor: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
    /** base64url of the first 6 bytes of the slot value. */
    slot: z.string().regex(/^[A-Za-z0-9_-]{8}$/),
    kid: z.string().regex(/^[A-Za-z0-9_-]{8}$/),
  }),
  /** What a check in the cloud gave back (`checkPaperCode`, `checkDocument`). */
  z.strictObject({ by: z.literal('check'), check: z.string().min(20).max(400) }),
  /** Without the cloud: kept as read, resolved at the upload. */
  z.strictObject({ by: z.literal('paper'), paperCode: z.string().min(8).max(64) }),
  z.strictObject({
    by: z.literal('document'),
    documentType,
    documentNumber: z.string().trim().min(5).max(20),
    nationality: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .optional(),
  }),
  z.strictObject({ by: z.literal('nobody') }),
]);

export const gateRecord = z.strictObject({
  /** A UUIDv7 made by the device at the moment of the check: sent twice, recorded once. */
  recordId: checkInId,
  means: gateMeans,
  holder: gateHolder,
  outcome: z.enum(['admitted', 'refused']),
  reasons: z.array(gateReason).max(8),
  colour: colour.nullable(),
  /** People one code brought in; 1 for a single person. */
  people: z.int().min(1).max(7),
  temperatureTenths: z.int().min(300).max(450).nullable(),
  symptoms: z.array(symptom).max(7),
  note: typedText(120).nullable(),
  /** Why a document was typed in by hand. */
  manualReason: typedText(120).nullable(),
  /** How old the device's trust list and filter were, seconds; null: it had none. */
  dataAgeSeconds: z.int().min(0).nullable(),
  /** Worked out without the cloud. */
  offline: z.boolean(),
});
export const gateRecordUpload = z.strictObject({ records: z.array(gateRecord).min(1).max(50) });
export const gateRecordsUploaded = z.strictObject({
  /** In the order they were sent; one that is missing was not taken this time and is sent again. `refused`: will never be taken; the device may let go of it and shows why. */
  results: z.array(
    z.strictObject({
      recordId: checkInId,
      state: z.enum(['recorded', 'already-there', 'refused']),
      why: z.enum(['time-out-of-bounds', 'holder-not-known', 'used-by-another']).nullable(),
    }),
  ),
  serverTime: isoInstant,
});

export const paperCodeCheck = z.strictObject({ paperCode: z.string().trim().min(8).max(64) });
export const documentCheck = z.strictObject({
  documentType,
  documentNumber: z.string().trim().min(5).max(20),
  nationality: z
    .string()
    .regex(/^[A-Z]{2,3}$/)
    .optional(),
  means: z.enum(['id-card', 'document']),
  /** Needed where the number was typed and not read by a machine. */
  manualReason: typedText(120).optional(),
});
/** What a gate may see of somebody without a phone: enough to compare with the person, no history. */
export const checkedAtGate = z.strictObject({
  /** Goes into the record, so that no number has to. */
  check: z.string(),
  maskedName: z.string().nullable(),
  maskedDocumentNumber: z.string().nullable(),
  /** Whole years; null where the document does not tell. */
  age: z.int().nullable(),
  outcome: z.enum(['admitted', 'refused']),
  reasons: z.array(admissionReason),
  colour: colour.nullable(),
  missedTest: z.boolean(),
  pendingTest: z.boolean(),
  testAgeHours: z.int().nullable(),
  vaccinationDoses: z.int().min(0),
});

/** For the screen at the door: shapes and numbers, nobody's name. */
export const doorEventsQuery = z.strictObject({ after: z.string().min(1).max(80).optional() });
export const doorEvents = z.strictObject({
  events: z.array(
    z.strictObject({
      at: isoInstant,
      outcome: z.enum(['admitted', 'refused']),
      colour: colour.nullable(),
      missedTest: z.boolean(),
    }),
  ),
  next: z.string(),
  admittedToday: z.int().min(0),
  refusedToday: z.int().min(0),
});
