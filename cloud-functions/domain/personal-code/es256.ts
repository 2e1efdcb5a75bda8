/**
 * ES256 signatures, the checking half: FIPS 186-5 §6.4.2 on P-256. Curve arithmetic is @noble/curves'; its own `verify`
 * prepares the public key anew for each signature, which takes three times as long. Runs on the phone.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { numberOf } from './bytes';
import { p256 } from './p256';

const { Point } = p256;
type P256Point = InstanceType<typeof Point>;

/** `uncompressed`: 65 bytes, 4 and the two coordinates. Throws for a point that is not on the curve. */
export function es256PublicKey(uncompressed: Uint8Array): P256Point {
  const point = Point.fromBytes(uncompressed);
  point.assertValidity();
  return point.precompute(preparedBits);
}

/** Of the table a key is prepared into: 8 would make checks a quarter faster and the first one ten times as slow. */
export const preparedBits = 4;

/** `signature`: r and s, 32 bytes each. Key services do not bother about which of two values of s they give, so both count. */
export function isEs256Signature(key: P256Point, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const order = Point.Fn.ORDER;
  const zero = BigInt(0);
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  if (r === zero || r >= order || s === zero || s >= order) return false;
  const inverse = Point.Fn.inv(s);
  const [u1, u2] = [Point.Fn.create(numberOf(sha256(message)) * inverse), Point.Fn.create(r * inverse)];
  const sum = Point.BASE.multiplyUnsafe(u1).add(key.multiplyUnsafe(u2));
  return !sum.is0() && sum.toAffine().x % order === r;
}
