import * as z from 'zod';
import { divisionCode, isoInstant, pageMark, role, typedText } from './basics';

export const documentType = z.enum(['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence']);

/** Identity documents; the number is checked per type in the use case. A passport name is Latin, up to 40 letters (ICAO 9303). */
export const identityRequest = z.strictObject({
  documentType,
  documentNumber: z
    .string()
    .trim()
    .min(5)
    .max(20)
    .regex(/^[0-9A-Za-z()０-９Ａ-Ｚａ-ｚ（）\s-]+$/),
  name: typedText(40),
  /** Two or three letters, ICAO 9303 part 3; needed for a passport. */
  nationality: z
    .string()
    .regex(/^[A-Z]{2,3}$/)
    .optional(),
});
export const identityRegistered = z.strictObject({ maskedName: z.string(), documentType, maskedDocumentNumber: z.string() });

export const profile = z.strictObject({
  registered: z.boolean(),
  declared: z.boolean(),
  maskedName: z.string().nullable(),
  documentType: documentType.nullable(),
  maskedDocumentNumber: z.string().nullable(),
  roles: z.array(role),
  district: divisionCode.nullable(),
  /** Their own and those they manage for somebody else. */
  sites: z.int().min(0),
  latestDeclaration: z.strictObject({ declarationId: z.string(), at: isoInstant }).nullable(),
});

/** One fact as its person sees it: what, since when, from whom, on what evidence. */
export const factShown = z.strictObject({
  id: z.string(),
  kind: z.string(),
  at: isoInstant,
  source: z.string(),
  enteredBy: z.string(),
  evidence: z.string().nullable(),
  until: isoInstant.nullable(),
  withdrawnAt: isoInstant.nullable(),
  /** Kind-specific values, such as result or area. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const factsShown = z.strictObject({ facts: z.array(factShown) });

export const latestTest = z.strictObject({
  result: z.enum(['negative', 'positive', 'inconclusive', 'pending']),
  sampledAt: isoInstant,
  reportedAt: isoInstant.nullable(),
});

export const readOfRecord = z.strictObject({
  /** For its proof. */
  auditId: z.string(),
  at: isoInstant,
  what: z.string(),
  /** `system`: a scheduled function. */
  role: z.enum([...role.options, 'system', 'gate']),
  district: divisionCode.nullable(),
  caseNumber: z.string(),
  purpose: z.string(),
  /** The problem's code: it was tried, refused, and nothing about the person was read or changed. */
  refused: z.string().optional(),
});
export const readsOfRecord = z.strictObject({ reads: z.array(readOfRecord), nextPage: pageMark.nullable() });
