import { createHmac } from 'node:crypto';
import type { LookupKeys } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/** HMAC-SHA256 over kind and value; the kind keeps a phone number and a document of the same digits apart. */
export function makeLookupKeys(secret: Secret): LookupKeys {
  const key = Buffer.from(secret, 'base64url');
  return { lookupKey: (kind, value) => createHmac('sha256', key).update(`${kind}\0${value}`).digest('base64url') };
}
