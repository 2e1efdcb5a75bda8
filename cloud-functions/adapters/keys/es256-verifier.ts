import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from '../../domain/personal-code/verify-code';

/** Keys are prepared once; a trust list has tens of them. */
const keysRememberedMax = 256;

/** Checks personal codes where Node runs: gate functions, tools, tests. */
export function makeEs256Verifier(): VerifySignature {
  const prepared = new Map<string, KeyObject>();
  return async ({ alg, jwk }, signed, signature) => {
    if (alg !== 'ES256') return false;
    const name = `${jwk.x}.${jwk.y}`;
    const key = prepared.get(name) ?? createPublicKey({ key: { ...jwk }, format: 'jwk' });
    if (prepared.size >= keysRememberedMax) prepared.clear();
    prepared.set(name, key);
    return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  };
}
