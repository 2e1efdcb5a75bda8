/** Keys that personal codes are signed with, as the authority sees them. */
import * as z from 'zod';
import { isoDay, isoInstant, typedText } from './basics';

export const kid = z.string().regex(/^[A-Za-z0-9_-]{8}$/);
export const codeKeyShown = z.strictObject({
  kid,
  alg: z.string(),
  /** The day it signs codes on. */
  day: isoDay,
  notBefore: isoInstant,
  notAfter: isoInstant,
  state: z.enum(['coming', 'signing', 'over', 'revoked']),
  revokedAt: isoInstant.nullable(),
  revokedReason: z.string().nullable(),
});
export const codeKeys = z.strictObject({ keys: z.array(codeKeyShown), trustListIssuedAt: isoInstant, trustListValidUntil: isoInstant });
export const codeKeyRevocation = z.strictObject({ reason: typedText(200) });
