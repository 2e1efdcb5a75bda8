/**
 * The invitation code 邀请码: ten letters of Crockford's base32 with which somebody takes a post in their own account, once,
 * within three days. Only its hash is stored.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { enrolmentCodeOf, readEnrolmentCode } from '../gate/enrolment-code';

export const invitationHours = 72;

/** Made and read like an enrolment code: the same letters, the same slips allowed in typing. */
export const invitationCodeOf = enrolmentCodeOf;
export const readInvitationCode = readEnrolmentCode;

/** 64 hex digits, of no other kind of code. */
export const invitationCodeHash = (code: string): string => bytesToHex(sha256(utf8ToBytes(`tongma invitation code ${code}`)));
