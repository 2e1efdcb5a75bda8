/**
 * SM2 signatures, the checking half: GB/T 32918.2-2016 §7, curve sm2p256v1 of GB/T 32918.5-2017. Curve arithmetic is
 * @noble/curves'; `sm-crypto-v2`, which signs in the cloud, is not used here because it imports at run time, which
 * mini-programs cannot. Runs on the phone.
 */
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesOf, joined, numberOf } from './bytes';
import { preparedBits } from './es256';
import { sm3 } from './sm3';

const curve = {
  p: BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff'),
  n: BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'),
  h: BigInt(1),
  a: BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc'),
  b: BigInt('0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93'),
  Gx: BigInt('0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7'),
  Gy: BigInt('0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0'),
};
const Point = weierstrass(curve);
type Sm2Point = InstanceType<typeof Point>;

/** A public key ready to check with: the point, and what its owner's id and the curve add to each message. */
export type Sm2PublicKey = { readonly point: Sm2Point; readonly prefix: Uint8Array };

/** `uncompressed`: 65 bytes, 4 and the two coordinates. Throws for a point that is not on the curve. */
export function sm2PublicKey(uncompressed: Uint8Array): Sm2PublicKey {
  return { point: Point.fromBytes(uncompressed).precompute(preparedBits), prefix: ownerPrefix(uncompressed) };
}

/** What is signed in place of the message: SM3 of Z and the message. Also what a key service is given as the digest. */
export const sm2Digest = ({ prefix }: Pick<Sm2PublicKey, 'prefix'>, message: Uint8Array): Uint8Array => sm3(joined(prefix, message));

/** `signature`: r and s, 32 bytes each. */
export function isSm2Signature({ point, prefix }: Sm2PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const { n } = curve;
  const zero = BigInt(0);
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  const t = (r + s) % n;
  if (r === zero || r >= n || s === zero || s >= n || t === zero) return false;
  const sum = Point.BASE.multiplyUnsafe(s).add(point.multiplyUnsafe(t));
  if (sum.is0()) return false;
  return (numberOf(sm2Digest({ prefix }, message)) + sum.toAffine().x) % n === r;
}

/** Z of §5.5, for the distinguishing id everybody uses where none is agreed (GM/T 0009-2012 §10): 1234567812345678. */
function ownerPrefix(uncompressed: Uint8Array): Uint8Array {
  const id = Uint8Array.from('1234567812345678', (letter) => letter.charCodeAt(0));
  const idBits = id.length * 8;
  const { a, b, Gx, Gy } = curve;
  return sm3(joined(Uint8Array.of(idBits >> 8, idBits & 0xff), id, ...[a, b, Gx, Gy].map(bytesOf), uncompressed.subarray(1)));
}
