/**
 * The manager code 管理邀请码: ten letters with which one person, once and within two days, becomes a manager of a site or
 * takes it over. It is told to whoever made it and kept as a hash: nobody is looked up to be invited.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { enrolmentCodeOf, enrolmentCodeRandomBytes, readEnrolmentCode } from '../gate/enrolment-code';
import type { PersonId, SiteId } from '../ids';
import type { Instant } from '../time';

/** Ours: it goes from person to person, over a weekend at the longest. */
export const managerCodeHours = 48;
export const managerCodeRandomBytes = enrolmentCodeRandomBytes;
/** Fifty bits in ten of Crockford's letters, in capitals. */
export const managerCodeOf = enrolmentCodeOf;
/** As typed or read out; `undefined`: it is none. */
export const readManagerCode = readEnrolmentCode;

export type ManagerCodeGrant = {
  readonly siteId: SiteId;
  /** `owner`: whoever accepts it owns the site from then on. */
  readonly as: 'manager' | 'owner';
  /** The owner at the time; once there is another one the code is worth nothing. */
  readonly madeBy: PersonId;
  readonly expiresAt: Instant;
};

/** 64 hex digits. */
export const managerCodeHash = (code: string): string => bytesToHex(sha256(utf8ToBytes(`tongma manager code ${code}`)));
