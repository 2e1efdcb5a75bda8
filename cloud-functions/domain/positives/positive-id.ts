import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../time';

/** Of the entry a report leads to: a UUIDv7 (RFC 9562 §5.7) that follows from the report, so that it is made once. */
export function positiveIdOf(reportFactId: string, foundAt: Instant): string {
  const time = foundAt.toString(16).padStart(12, '0');
  const tail = bytesToHex(sha256(utf8ToBytes(`tongma positive ${reportFactId}`)));
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}
