import * as z from 'zod';
import { trustList as trustListSchema } from '../../cloud-functions/contract/schemas/public';
import type { TrustList } from '../../cloud-functions/domain/personal-code/trust-list';
import { at } from './signed-codes';

const pinned = trustListSchema.extend({
  keys: z.array(
    trustListSchema.shape.keys.element.extend({
      alg: z.literal('ES256'),
      jwk: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
    }),
  ),
});

/** The trust list as a verifier holds it, from the answer of `getTrustList`. */
export function trustListOf(answer: unknown): TrustList {
  const { issuedAt, keys } = pinned.parse(answer);
  return { issuedAt: at(issuedAt), keys: keys.map((key) => ({ ...key, notBefore: at(key.notBefore), notAfter: at(key.notAfter) })) };
}
