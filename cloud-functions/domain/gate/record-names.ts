/** Ids that follow from a gate's record, so that the record sent twice is written once. Nothing of a person can be read from them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckInId, PersonId } from '../ids';
import type { DeviceId } from './device';

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Of a member of a group: a UUIDv7 (RFC 9562 §5.7) of the same moment as the record of whoever brought them in. */
export function memberRecordId(recordId: CheckInId, member: PersonId): CheckInId {
  const tail = hashOf(`tongma gate group ${recordId} ${member}`);
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${recordId.slice(0, 14)}7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}` as CheckInId;
}

/** Of the fact a fever at a gate leads to. */
export const feverFactId = (recordId: CheckInId): string => `gate-${recordId}`;

/**
 * Stands for the holder of a document that nobody has registered, in visits and seals: two visits of theirs on one day look
 * alike. `documentKey`: the keyed hash the document is looked up by. No person has this id, and no facts are kept under it.
 */
export const personOfDocument = (documentKey: string): PersonId => hashOf(`tongma unregistered ${documentKey}`).slice(0, 32) as PersonId;

/** Who acted, in the audit record, where it was a gate: the device's number, filled up. No person has this id. */
export const actorOfDevice = (deviceId: DeviceId): PersonId => deviceId.padEnd(32, '0') as PersonId;
