/**
 * The device's own key, P-256: it signs the device's requests and never leaves it. Mini-programs have no key store of the
 * system, so it lies in the app's storage, which the platform keeps apart for each app and phone.
 */
import { decodeBase64url, encodeBase64url } from '../../cloud-functions/domain/personal-code/base64url';
import { p256 } from '../../cloud-functions/domain/personal-code/p256';
import { secureRandomBytes } from './random';
import { storage } from './storage';

export type DeviceKey = {
  readonly publicKey: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
  /** ECDSA with SHA-256; 64 bytes, r and s. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

const key = 'gate/device-key';
/** FIPS 186-5 A.2.1 asks for 64 bits more than the key has, so that none is likelier than another. */
const seedBytes = 48;

/** The one made before. */
export async function openDeviceKey(): Promise<DeviceKey | undefined> {
  const secret = decodeBase64url(storage.read(key) ?? '');
  return secret && p256.utils.isValidSecretKey(secret) ? keyOf(secret) : undefined;
}

/** Makes one and keeps it; `undefined` without a secure source of randomness or where it cannot be kept. */
export async function makeDeviceKey(): Promise<DeviceKey | undefined> {
  const seed = await secureRandomBytes(seedBytes);
  if (seed === 'none') return undefined;
  const secret = p256.utils.randomSecretKey(seed);
  return storage.write(key, encodeBase64url(secret)) ? keyOf(secret) : undefined;
}

export async function forgetDeviceKey(): Promise<void> {
  storage.remove(key);
}

function keyOf(secret: Uint8Array): DeviceKey {
  const point = p256.getPublicKey(secret, false);
  return {
    publicKey: { kty: 'EC', crv: 'P-256', x: encodeBase64url(point.slice(1, 33)), y: encodeBase64url(point.slice(33)) },
    sign: async (bytes) => p256.sign(bytes, secret),
  };
}
