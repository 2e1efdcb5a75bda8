import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { PersonId } from '../../domain/ids';
import type { IdentitySeal } from '../../use-cases/ports/keys';
import type { NumberedSecret } from './key-ring';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * base64url of [key number (1 byte), nonce, AES-256-GCM ciphertext, tag]. The key is derived per person, so that random
 * nonces stay far from the 2^32 messages AES-GCM allows under one key; the person's id is the associated data as well.
 */
export function makeIdentitySeal(secrets: readonly NumberedSecret[]): IdentitySeal {
  const [newest] = secrets;
  if (!newest) throw new Error('identity seal: the key ring holds no key');
  return {
    seal: (personId, plain) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(newest, personId), nonce).setAAD(Buffer.from(personId));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Uint8Array.of(newest.id), nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (personId, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const secret = secrets.find(({ id }) => id === bytes[0]);
      if (!secret || bytes.length < 1 + nonceBytes + tagBytes) return undefined;
      return decrypt(bytes.subarray(1), keyOf(secret, personId), personId);
    },
  };
}

function decrypt(bytes: Buffer, key: Uint8Array, personId: PersonId): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(personId))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const keyOf = ({ secret }: NumberedSecret, personId: PersonId): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'base64url'), personId, 'tongma identity', 32));
