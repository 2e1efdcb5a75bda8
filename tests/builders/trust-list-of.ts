import type * as z from 'zod';
import { trustList as trustListSchema } from '../../cloud-functions/contract/schemas/public';
import { algorithmAndKey } from '../../cloud-functions/domain/personal-code/code-algorithm';
import type { TrustedKey, TrustList } from '../../cloud-functions/domain/personal-code/trust-list';
import { at } from './signed-codes';

/** The trust list as a verifier holds it, from the answer of `getTrustList`. */
export function trustListOf(answer: unknown): TrustList {
  const { issuedAt, validUntil, keys } = trustListSchema.parse(answer);
  return { issuedAt: at(issuedAt), validUntil: at(validUntil), keys: keys.map(keyOf) };
}

function keyOf({ kid, alg, issuer, jwk, notBefore, notAfter, revokedAt }: z.infer<typeof trustListSchema>['keys'][number]): TrustedKey {
  const key = algorithmAndKey(alg, jwk.crv, jwk);
  if (!key) throw new Error(`a key of an unknown algorithm: ${alg}`);
  return { kid, issuer, ...key, notBefore: at(notBefore), notAfter: at(notAfter), ...(revokedAt ? { revokedAt: at(revokedAt) } : {}) };
}
