import { hkdfSync } from 'node:crypto';
import type { SiteId } from '../../domain/ids';
import type { DoorKeys } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/** HKDF-SHA256 of one secret, a branch per site: a door screen that is stolen tells nothing of the door next to it. */
export function makeDoorKeys(secret: Secret): DoorKeys {
  const key = Buffer.from(secret, 'base64url');
  return { doorSecretOf: (siteId: SiteId) => new Uint8Array(hkdfSync('sha256', key, '', `tongma door ${siteId}`, 32)) };
}
