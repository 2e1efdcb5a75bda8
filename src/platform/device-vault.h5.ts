/** In a browser: in IndexedDB, under a key of WebCrypto that no script can read out. */
import { inStore } from './browser-store';
import type * as everywhere from './device-vault';

const store = 'vault';
const keyName = 'vault-key';

export const deviceVault: everywhere.Vault = {
  async put(name, text) {
    try {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, await openKey(), bytesOf(text));
      await inStore(store, 'readwrite', (vault) => vault.put({ iv, sealed }, name));
      return true;
    } catch {
      return false;
    }
  },
  async get(name) {
    try {
      return await open(name, await inStore(store, 'readonly', (vault) => vault.get(name)));
    } catch {
      return undefined;
    }
  },
  async entries(prefix) {
    try {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [names, kept] = await Promise.all([
        inStore(store, 'readonly', (vault) => vault.getAllKeys(range)),
        inStore(store, 'readonly', (vault) => vault.getAll(range)),
      ]);
      const texts = await Promise.all(kept.map((entry: unknown, index) => open(String(names[index]), entry)));
      return texts.flatMap((text, index) => (text === undefined ? [] : [{ name: String(names[index]), text }]));
    } catch {
      return [];
    }
  },
  async remove(name) {
    try {
      await inStore(store, 'readwrite', (vault) => vault.delete(name));
    } catch {
      // It stays, and is told to the cloud once more, which has it already.
    }
  },
};

let opening: Promise<CryptoKey> | undefined;

function openKey(): Promise<CryptoKey> {
  opening ??= openOrMakeKey().catch((problem: unknown) => {
    opening = undefined;
    throw problem;
  });
  return opening;
}

async function openOrMakeKey(): Promise<CryptoKey> {
  const kept: unknown = await inStore(keyName, 'readonly', (keys) => keys.get(keyName));
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    // `add`, not `put`: of two windows that start at once the first one's key stays.
    await inStore(keyName, 'readwrite', (keys) => keys.add(made, keyName));
    return made;
  } catch {
    const first: unknown = await inStore(keyName, 'readonly', (keys) => keys.get(keyName));
    if (first instanceof CryptoKey) return first;
    throw new Error('the key of the vault cannot be kept');
  }
}

type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer };
const isSealed = (entry: unknown): entry is Sealed => typeof entry === 'object' && entry !== null && 'iv' in entry && 'sealed' in entry;

async function open(name: string, entry: unknown): Promise<string | undefined> {
  if (!isSealed(entry)) return undefined;
  try {
    const { iv, sealed } = entry;
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, await openKey(), sealed);
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
