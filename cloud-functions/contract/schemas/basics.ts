import * as z from 'zod';

/** ISO 8601 with an offset; answers always carry +08:00. */
export const isoInstant = z.iso.datetime({ offset: true }).max(40);
/** A calendar day in Asia/Shanghai, `2022-08-01`. */
export const isoDay = z.iso.date();
export const siteId = z.string().regex(/^[0-9a-f]{16}$/);
/** The text between `/s/` and the end of a site code's link: 64-bit id, dot, 80-bit tag (see domain/site-code). */
export const siteCode = z
  .string()
  .min(3)
  .max(64)
  .regex(/^[0-9A-Za-z._-]+$/);
/** GB/T 2260, six digits. */
export const divisionCode = z.string().regex(/^[1-9]\d{5}$/);
/** Opaque; give back what the last page gave. */
export const pageMark = z.string().min(1).max(600);
export const checkInId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** Who acts for whom: a UUIDv7 made by the guardian's phone. */
export const guardianshipId = checkInId;

export const colour = z.enum(['green', 'yellow', 'red', 'unverifiable']);
export const bothLanguages = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
export const role = z.enum([
  'resident',
  'officer',
  'reviewer',
  'tracer',
  'approver',
  'inspector',
  'administrator',
  'auditor',
  'feed',
  'lab',
  'authority',
]);

/** Free text a person types: trimmed, no control characters (they break tables, logs and exports). */
export const typedText = (lengthMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(lengthMax)
    .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}]*$/u);
/** Why a person's visits are read: both go to the audit record and to the person. */
export const caseNumber = z
  .string()
  .trim()
  .min(4)
  .max(40)
  .regex(/^[\p{L}\p{N}\-/ 〔〕()（）[\]]+$/u);
export const purpose = typedText(200).min(4);
