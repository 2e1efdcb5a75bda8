import { createHmac, timingSafeEqual } from 'node:crypto';
import { formatPaperCode, paperCodeTagBytes, parsePaperCode } from '../../domain/gate/paper-code';
import type { PaperCodeKeys } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/** HMAC-SHA256 over the id, cut to 80 bits. */
export function makePaperCodeKeys(secret: Secret): PaperCodeKeys {
  const key = Buffer.from(secret, 'base64url');
  const tagOf = (paperCodeId: string): Buffer =>
    createHmac('sha256', key).update(`tongma paper code ${paperCodeId}`).digest().subarray(0, paperCodeTagBytes);
  return {
    makePaperCode: (paperCodeId) => formatPaperCode({ paperCodeId, tag: tagOf(paperCodeId).toString('hex') }),
    readPaperCode: (text) => {
      const parts = parsePaperCode(text);
      if (!parts) return undefined;
      return timingSafeEqual(tagOf(parts.paperCodeId), Buffer.from(parts.tag, 'hex')) ? parts.paperCodeId : undefined;
    },
  };
}
