/** How a request to the operators' travel-card service is signed: HMAC-SHA256 over method, path, time, nonce and body. */
import { createHash, createHmac } from 'node:crypto';

export type SignedRequest = {
  readonly method: string;
  readonly path: string;
  /** ISO instant; the service refuses one more than five minutes off. */
  readonly timestamp: string;
  /** New for every request, against replay. */
  readonly nonce: string;
  readonly body: string;
};

/** 64 hexadecimal digits. */
export const signRequest = ({ method, path, timestamp, nonce, body }: SignedRequest, secret: string): string =>
  createHmac('sha256', secret)
    .update([method, path, timestamp, nonce, createHash('sha256').update(body, 'utf8').digest('hex')].join('\n'), 'utf8')
    .digest('hex');
