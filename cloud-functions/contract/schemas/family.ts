/** Guardians, dependants and paper codes: people who do not show a phone of their own. */
import * as z from 'zod';
import { guardianshipId, isoInstant, pageMark, typedText } from './basics';
import { symptom } from './declaration';
import { documentType, identityRequest } from './person';

export const relation = z.enum(['child', 'parent', 'grandparent', 'grandchild', 'spouse', 'ward', 'other']);

/** Shown by somebody with an account of their own to whoever may act for them; ten minutes, once. */
export const consentCodeMade = z.strictObject({ consentCode: z.string(), expiresAt: isoInstant });
export const dependantByConsent = z.strictObject({
  /** A UUIDv7 made by the phone: sent twice, added once. */
  guardianshipId,
  consentCode: z
    .string()
    .trim()
    .min(8)
    .max(12)
    .regex(/^[0-9A-Za-z -]+$/),
  relation,
});
/** For a child or an old person without an account: an officer compares the evidence before anything is shown. */
export const dependantRequest = z.strictObject({
  guardianshipId,
  relation,
  ...identityRequest.shape,
  /** The household register, birth certificate or guardianship paper, by its number. */
  evidence: typedText(120),
});
export const guardianshipState = z.enum(['waiting', 'active', 'returned', 'ended']);
export const dependantShown = z.strictObject({
  guardianshipId,
  relation,
  /** As it was typed by the guardian, masked; of the registered person only once active. */
  maskedName: z.string(),
  maskedDocumentNumber: z.string(),
  state: guardianshipState,
  askedAt: isoInstant,
  dueAt: isoInstant.nullable(),
  reviewNote: z.string().nullable(),
  declared: z.boolean(),
  /** May have a paper code: a child, over 60, or found disabled at a desk. */
  paperCodeAllowed: z.boolean(),
});
export const myFamily = z.strictObject({
  dependants: z.array(dependantShown),
  /** Who may act for me. */
  guardians: z.array(z.strictObject({ guardianshipId, relation, maskedName: z.string(), since: isoInstant })),
  dependantsMax: z.int(),
  /** By my own age, or found disabled at a desk. */
  paperCodeAllowedForMe: z.boolean(),
});

export const guardianshipShown = z.strictObject({
  guardianshipId,
  relation,
  guardianMaskedName: z.string(),
  /** Whole, for comparing with the paper; the reading is audited. */
  documentType,
  documentNumber: z.string(),
  name: z.string(),
  evidence: z.string(),
  askedAt: isoInstant,
  dueAt: isoInstant,
  state: guardianshipState,
  /** The document belongs to somebody with an account: only their own consent will do. */
  consentNeeded: z.boolean(),
});
export const guardianships = z.strictObject({ guardianships: z.array(guardianshipShown), nextPage: pageMark.nullable() });
export const guardianshipReview = z.strictObject({ outcome: z.enum(['approve', 'return']), note: typedText(200) });

export const paperCodeId = z.string().regex(/^[0-9a-f]{20}$/);
export const paperCodeRequest = z.strictObject({
  /** Absent: for myself. */
  guardianshipId: guardianshipId.optional(),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export const paperCodesShown = z.strictObject({
  paperCodes: z.array(
    z.strictObject({
      paperCodeId,
      maskedName: z.string(),
      guardianshipId: guardianshipId.nullable(),
      issuedAt: isoInstant,
      validUntil: isoInstant,
      state: z.enum(['valid', 'lost', 'replaced', 'expired']),
    }),
  ),
});
/** At a service desk, for somebody without a phone: registered, declared on their word, and handed a printed code. */
export const deskPaperCodeRequest = z.strictObject({
  ...identityRequest.shape,
  /** Why this person has a paper code. */
  because: z.enum(['child', 'over-60', 'disabled']),
  /** Number of the signed form that lies at the desk. */
  formNumber: typedText(40),
  temperatureTenths: z.int().min(340).max(430),
  symptoms: z.array(symptom).max(7),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
