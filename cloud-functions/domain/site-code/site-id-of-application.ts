import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId, SiteId } from '../ids';

/**
 * The id a site gets from its application: the first 64 bits of SHA-256 over applicant and application id, so that an
 * application sent twice, even to two processes at once, makes one site. The person's id cannot be found from it.
 */
export const siteIdOfApplication = (applicant: PersonId, applicationId: string): SiteId =>
  bytesToHex(sha256(utf8ToBytes(`site application ${applicant} ${applicationId}`))).slice(0, 16) as SiteId;
