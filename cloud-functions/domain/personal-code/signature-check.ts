/** Checks signatures of codes and trust lists where there is no Node and no WebCrypto: gates on phones. */
import { decodeBase64url } from './base64url';
import type { AlgorithmAndKey } from './code-algorithm';
import { es256PublicKey, isEs256Signature } from './es256';
import { isSm2Signature, sm2PublicKey } from './sm2';
import type { VerifySignature } from './verify-code';

type IsSigned = (signed: Uint8Array, signature: Uint8Array) => boolean;

/** Keys are prepared once; a trust list has about five. */
const keysRememberedMax = 64;

/**
 * A key's first code takes longer than its later ones, for its point is prepared then. A key that is no point of its
 * curve verifies nothing.
 */
export function makeSignatureCheck(): VerifySignature {
  const prepared = new Map<string, IsSigned>();
  return async (key, signed, signature) => {
    const name = `${key.alg} ${key.jwk.x} ${key.jwk.y}`;
    const check = prepared.get(name) ?? prepare(key);
    if (prepared.size >= keysRememberedMax) prepared.clear();
    prepared.set(name, check);
    return check(signed, signature);
  };
}

/** As `makeSignatureCheck`, for one look. */
export const isSignedBy = (key: AlgorithmAndKey, signed: Uint8Array, signature: Uint8Array): boolean => prepare(key)(signed, signature);

function prepare({ alg, jwk }: AlgorithmAndKey): IsSigned {
  const point = uncompressedPoint(jwk);
  if (!point) return () => false;
  try {
    return alg === 'SM2' ? sm2Check(point) : es256Check(point);
  } catch {
    return () => false;
  }
}

function sm2Check(point: Uint8Array): IsSigned {
  const key = sm2PublicKey(point);
  return (signed, signature) => isSm2Signature(key, signed, signature);
}

function es256Check(point: Uint8Array): IsSigned {
  const key = es256PublicKey(point);
  return (signed, signature) => isEs256Signature(key, signed, signature);
}

/** 4, x and y: how SEC 1 writes a point in full. */
export function uncompressedPoint({ x, y }: { readonly x: string; readonly y: string }): Uint8Array | undefined {
  const [left, right] = [decodeBase64url(x), decodeBase64url(y)];
  return left?.length === 32 && right?.length === 32 ? Uint8Array.of(4, ...left, ...right) : undefined;
}
