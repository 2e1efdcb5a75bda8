import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DevicePublicKey } from '../../domain/gate/device';
import type { DeviceSignatures } from '../../use-cases/ports/gate-devices';

/** Keys are prepared once; one process meets a few thousand devices. About 1 KB each. */
const keysRememberedMax = 5_000;

export function makeDeviceSignatures(): DeviceSignatures {
  const prepared = new Map<string, KeyObject>();
  const keyOf = (publicKey: DevicePublicKey): KeyObject | undefined => {
    const name = `${publicKey.x}.${publicKey.y}`;
    const key = prepared.get(name) ?? readKey(publicKey);
    if (prepared.size >= keysRememberedMax) prepared.clear();
    if (key) prepared.set(name, key);
    return key;
  };
  return {
    isKey: (publicKey) => readKey(publicKey) !== undefined,
    verify: (publicKey, signed, signature) => {
      const key = keyOf(publicKey);
      return key !== undefined && verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
    },
  };
}

/** `undefined`: x and y are no point of the curve. */
function readKey({ kty, crv, x, y }: DevicePublicKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  } catch {
    return undefined;
  }
}
