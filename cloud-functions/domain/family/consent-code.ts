/** A consent code 同意码: eight letters that somebody shows to whoever may act for them. */
import { decodeBase32, encodeBase32 } from '../site-code/base32';

/** 40 bits. */
export const consentCodeBytes = 5;
const lettersOfCode = 8;
export const consentCodeMinutes = 10;
/** Ten guesses an hour at one in a million million: nobody becomes a guardian by trying. */
export const consentAttemptsPerHourMax = 10;

/** Eight of Crockford's letters in capitals. */
export const consentCodeOf = (bytes: Uint8Array): string =>
  encodeBase32(
    bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n),
    lettersOfCode,
  ).toUpperCase();

/** As somebody typed it: small letters, spaces and hyphens are allowed, O is read as 0, I and L as 1. `undefined`: none. */
export function readConsentCode(typed: string): string | undefined {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  if (text.length !== lettersOfCode || decodeBase32(text) === undefined) return undefined;
  return text.toUpperCase();
}
