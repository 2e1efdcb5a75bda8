import * as z from 'zod';
import { bothLanguages, isoInstant } from './basics';

export const health = z.strictObject({
  status: z.enum(['ok', 'failing']),
  store: z.enum(['ok', 'unreachable']),
  version: z.string(),
  time: isoInstant,
});

/** Public keys personal codes are signed with; `signed` is a JWS by the root over the same list. Not to be used after `validUntil`. */
export const trustList = z.strictObject({
  issuedAt: isoInstant,
  validUntil: isoInstant,
  keys: z.array(
    z.strictObject({
      kid: z.string(),
      alg: z.string(),
      issuer: z.string(),
      jwk: z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }),
      notBefore: isoInstant,
      notAfter: isoInstant,
      /** From then on nothing it signed counts. */
      revokedAt: isoInstant.optional(),
    }),
  ),
  signed: z.string(),
});

export const ruleSetShown = z.strictObject({
  id: z.string(),
  jurisdiction: z.string(),
  version: z.string(),
  hash: z.string(),
  effectiveFrom: isoInstant,
  effectiveUntil: isoInstant.nullable(),
  rules: z.array(z.strictObject({ id: z.string(), reason: z.string(), text: bothLanguages, basis: bothLanguages })),
});

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  fields: z.array(z.strictObject({ path: z.string(), problem: z.string(), says: z.string() })).optional(),
  retryAfterSeconds: z.int().optional(),
  instance: z.string(),
});
