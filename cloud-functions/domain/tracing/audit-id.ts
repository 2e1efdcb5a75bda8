import { bytesToHex } from '@noble/hashes/utils.js';
import { type Instant, instant } from '../time';

/** Random bytes an audit id takes. */
export const auditIdRandomBytes = 10;

/** A UUIDv7 (RFC 9562 §5.7): audit entries sort by the time they were written. */
export function auditIdAt(at: Instant, random: Uint8Array): string {
  const time = at.toString(16).padStart(12, '0');
  const tail = bytesToHex(random);
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}

/** When the entry was written: the first 48 bits. */
export const timeOfAuditId = (auditId: string): Instant => instant(Number.parseInt(auditId.slice(0, 8) + auditId.slice(9, 13), 16));
