/** Public keys as key services give them and devices pin them: SubjectPublicKeyInfo (RFC 5480), DER. Runs on the phone. */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from './base64url';
import { hexOf } from './bytes';
import { type AlgorithmAndKey, algorithmAndKey, type CodeAlgorithm } from './code-algorithm';
import type { TrustRoot } from './trust-list';

/** Everything before the point is fixed, once the curve is: both have uncompressed points of 65 bytes. */
const prefixHex: Readonly<Record<CodeAlgorithm, string>> = {
  ES256: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  SM2: '3059301306072a8648ce3d020106082a811ccf5501822d034200',
};
const curves = { ES256: 'P-256', SM2: 'SM2' } as const satisfies Record<CodeAlgorithm, string>;
const prefixBytes = 26;
const pointBytes = 65;

/** `undefined` unless it is an uncompressed point of the algorithm's curve. Whether it lies on the curve is seen when it is used. */
export function keyOfSpki(alg: CodeAlgorithm, spki: Uint8Array): AlgorithmAndKey | undefined {
  const fits =
    spki.length === prefixBytes + pointBytes && hexOf(spki.subarray(0, prefixBytes)) === prefixHex[alg] && spki[prefixBytes] === 4;
  if (!fits) return undefined;
  const x = encodeBase64url(spki.subarray(prefixBytes + 1, prefixBytes + 33));
  const y = encodeBase64url(spki.subarray(prefixBytes + 33));
  return algorithmAndKey(alg, curves[alg], { x, y });
}

/** A pinned root as a key; `undefined` for an algorithm or a form we do not know. */
export function keyOfRoot({ alg, publicKey }: TrustRoot): AlgorithmAndKey | undefined {
  const spki = decodeBase64url(publicKey);
  return spki && (alg === 'ES256' || alg === 'SM2') ? keyOfSpki(alg, spki) : undefined;
}

/** What a key is called: base64url of the first 6 bytes of SHA-256 over its SubjectPublicKeyInfo. */
export const kidOfSpki = (spki: Uint8Array): string => encodeBase64url(sha256(spki).slice(0, 6));
