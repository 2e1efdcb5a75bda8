/**
 * What a gate keeps and nobody else should read: its records until the cloud has them, and what its site entrusted to it.
 * Each entry is encrypted by itself (AES-256-GCM, bound to its name) and written by itself, so a device that is switched
 * off in the middle of one loses no other. Mini-programs: in the app's storage, its key beside it.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { decodeBase64url, encodeBase64url } from '../../cloud-functions/domain/personal-code/base64url';
import { secureRandomBytes } from './random';
import { storage } from './storage';
import { bytesOfText, textOfBytes } from './text-bytes';

export type VaultEntry = { readonly name: string; readonly text: string };
export type Vault = {
  /** Kept for good when it returns true. An entry of the same name is replaced. */
  put(name: string, text: string): Promise<boolean>;
  get(name: string): Promise<string | undefined>;
  /** Those that can be read, by name. */
  entries(prefix: string): Promise<readonly VaultEntry[]>;
  remove(name: string): Promise<void>;
};

const keyName = 'gate/vault-key';
const prefixOfAll = 'gate/vault/';
const keyBytes = 32;
const nonceBytes = 12;

export const deviceVault: Vault = {
  async put(name, text) {
    const [key, nonce] = [await openKey(), await secureRandomBytes(nonceBytes)];
    if (!key || nonce === 'none') return false;
    const sealed = gcm(key, nonce, bytesOfText(name)).encrypt(bytesOfText(text));
    return storage.write(prefixOfAll + name, encodeBase64url(Uint8Array.of(...nonce, ...sealed)));
  },
  async get(name) {
    const key = await openKey();
    return key && open(key, name);
  },
  async entries(prefix) {
    const key = await openKey();
    if (!key) return [];
    const names = storage.keys().filter((stored) => stored.startsWith(prefixOfAll + prefix));
    return names
      .map((stored) => stored.slice(prefixOfAll.length))
      .sort()
      .flatMap((name) => {
        const text = open(key, name);
        return text === undefined ? [] : [{ name, text }];
      });
  },
  async remove(name) {
    storage.remove(prefixOfAll + name);
  },
};

async function openKey(): Promise<Uint8Array | undefined> {
  const kept = decodeBase64url(storage.read(keyName) ?? '');
  if (kept?.length === keyBytes) return kept;
  const made = await secureRandomBytes(keyBytes);
  return made !== 'none' && storage.write(keyName, encodeBase64url(made)) ? made : undefined;
}

function open(key: Uint8Array, name: string): string | undefined {
  const bytes = decodeBase64url(storage.read(prefixOfAll + name) ?? '');
  if (!bytes || bytes.length <= nonceBytes) return undefined;
  try {
    return textOfBytes(gcm(key, bytes.slice(0, nonceBytes), bytesOfText(name)).decrypt(bytes.slice(nonceBytes)));
  } catch {
    return undefined;
  }
}
