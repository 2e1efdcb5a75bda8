/**
 * The enrolment code 登记码: ten letters of Crockford's base32 with which one device becomes a gate of one site, once,
 * within half an hour. Only its hash is stored.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId, SiteId } from '../ids';
import { encodeBase32 } from '../site-code/base32';
import type { Instant } from '../time';
import { type DeviceId, type DeviceKind, type DevicePublicKey, isDeviceId } from './device';

export const enrolmentCodeMinutes = 30;
export const enrolmentCodeLetters = 10;
/** 50 of these bits become the letters. */
export const enrolmentCodeRandomBytes = 7;

/** What a code lets its first user enrol. */
export type EnrolmentGrant = {
  readonly siteId: SiteId;
  readonly kind: DeviceKind;
  readonly position: string;
  readonly madeBy: PersonId;
  readonly expiresAt: Instant;
};

/** Capitals, as it is shown and read out. */
export function enrolmentCodeOf(random: Uint8Array): string {
  const number = BigInt(`0x${bytesToHex(random.slice(0, enrolmentCodeRandomBytes))}`) >> 6n;
  return encodeBase32(number, enrolmentCodeLetters).toUpperCase();
}

/** As typed or read out: small letters, spaces and hyphens are allowed, O is read as 0, I and L as 1. `undefined`: it is none. */
export function readEnrolmentCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(text) ? text : undefined;
}

/** 64 hex digits. */
export const enrolmentCodeHash = (code: string): string => bytesToHex(sha256(utf8ToBytes(`tongma enrolment code ${code}`)));

/** Of code and key, so that a device that never heard the answer enrols as the same one when it tries again. */
export function deviceIdOf(code: string, { x, y }: DevicePublicKey): DeviceId {
  const digest = bytesToHex(sha256(utf8ToBytes(`tongma device ${code} ${x} ${y}`))).slice(0, 16);
  if (!isDeviceId(digest)) throw new Error('a hash has no 16 digits');
  return digest;
}
