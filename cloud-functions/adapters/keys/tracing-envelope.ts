/**
 * How a person is sealed to the tracing key. One HPKE key encapsulation (RFC 9180, base mode) serves a process for ten
 * minutes; each check-in gets its own AES-256-GCM key from the secret HPKE exports (§5.3). Sealing each by itself costs
 * 2 ms of CPU, this 0.02 ms; docs/decisions/0004 says what is given up for it.
 */

import { createHmac } from 'node:crypto';
import { CipherSuite, DhkemX25519HkdfSha256, ExportOnly, HkdfSha256 } from '@hpke/core';

export const tracingSuite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new ExportOnly(),
});
const text = new TextEncoder();
export const tracingPurpose = text.encode('tongma tracing 1');
export const exportedSecretContext = text.encode('check-in keys');
export const exportedSecretBytes = 32;

/** [key number, encapsulated key, nonce, ciphertext, tag] */
export const encapsulatedBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;
/** A person id as its 16 bytes. */
export const personBytes = 16;
export const sealedBytes = 1 + encapsulatedBytes + nonceBytes + personBytes + tagBytes;

/** A key for one check-in: two check-ins never meet under one AES key, so a nonce cannot repeat either. */
export const checkInKey = (exportedSecret: Uint8Array, checkInId: string): Buffer =>
  createHmac('sha256', exportedSecret).update(checkInId).digest();
