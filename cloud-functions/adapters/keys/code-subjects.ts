import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { isPersonId } from '../../domain/ids';
import type { CodeSubjects } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/**
 * One AES-256 block under a key derived from the anchor. A block cipher and not a sealed box because 16 bytes must stay
 * 16 bytes to fit the QR code; the code's own signature guards against change, the fresh key per anchor against linking.
 */
export function makeCodeSubjects(secret: Secret): CodeSubjects {
  const key = Buffer.from(secret, 'base64url');
  const keyFor = (anchor: Uint8Array) => new Uint8Array(hkdfSync('sha256', key, anchor, 'tongma code subject', 32));
  return {
    cover: (personId, anchor) => {
      const cipher = createCipheriv('aes-256-ecb', keyFor(anchor), null).setAutoPadding(false);
      return new Uint8Array(Buffer.concat([cipher.update(personId, 'hex'), cipher.final()]));
    },
    uncover: (covered, anchor) => {
      if (covered.length !== 16) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', keyFor(anchor), null).setAutoPadding(false);
      const uncovered = Buffer.concat([decipher.update(covered), decipher.final()]).toString('hex');
      return isPersonId(uncovered) ? uncovered : undefined;
    },
  };
}
