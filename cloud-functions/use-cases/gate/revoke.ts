import type { GateDevice } from '../../domain/gate/device';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteStore } from '../ports/site-store';
import { type DeviceShown, showDevice } from './show-device';

export type RevocationNeeds = { readonly devices: Pick<GateDevices, 'replace'>; readonly sites: Pick<SiteStore, 'get'> };
export type Revocation = { readonly by: PersonId; readonly at: Instant; readonly reason: string };

/** For good: a device that is found again is enrolled again. One revoked already stays as it was. */
export async function revoke(
  device: GateDevice,
  revocation: Revocation,
  { devices, sites }: RevocationNeeds,
): Promise<Result<DeviceShown, Refusal>> {
  const replaced =
    device.state === 'revoked' ? device : await devices.replace({ ...device, state: 'revoked', revoked: revocation }, device.revision);
  if (!replaced) return refused({ code: 'changed-meanwhile' });
  const { lastSeenAt, lastReport } = device;
  const siteName = (await sites.get(device.siteId))?.name ?? '';
  return done(showDevice({ ...replaced, lastSeenAt, lastReport }, { siteName, newestVersion: undefined, now: revocation.at }));
}
