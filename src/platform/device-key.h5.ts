/** In a browser the key is WebCrypto's, not extractable: no script, ours included, can read it out of the browser's store. */
import { inStore } from './browser-store';
import type * as everywhere from './device-key';

const name = 'device-key';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

export const openDeviceKey: typeof everywhere.openDeviceKey = async () => {
  try {
    const kept: unknown = await inStore(name, 'readonly', (store) => store.get(name));
    return isKeyPair(kept) ? await keyOf(kept) : undefined;
  } catch {
    return undefined;
  }
};

/** `undefined` where the page did not come over https (or from this machine), or the browser keeps nothing. */
export const makeDeviceKey: typeof everywhere.makeDeviceKey = async () => {
  try {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    await inStore(name, 'readwrite', (store) => store.put(pair, name));
    return await keyOf(pair);
  } catch {
    return undefined;
  }
};

export const forgetDeviceKey: typeof everywhere.forgetDeviceKey = async () => {
  try {
    await inStore(name, 'readwrite', (store) => store.delete(name));
  } catch {
    // Nothing was kept.
  }
};

const isKeyPair = (kept: unknown): kept is CryptoKeyPair =>
  typeof kept === 'object' && kept !== null && 'privateKey' in kept && 'publicKey' in kept;

async function keyOf({ privateKey, publicKey }: CryptoKeyPair): Promise<everywhere.DeviceKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    publicKey: { kty: 'EC', crv: 'P-256', x, y },
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Uint8Array.from(bytes))),
  };
}
