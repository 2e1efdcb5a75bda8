import type { GateDevice } from '../../domain/gate/device';
import { concernsOf, newestVersionOf } from '../../domain/gate/device-concerns';
import type { SiteId } from '../../domain/ids';
import { formatInstant, type Instant } from '../../domain/time';
import type { SiteStore } from '../ports/site-store';

type Shown = { readonly siteName: string; readonly newestVersion: string | undefined; readonly now: Instant };

/** A device as its site and its district see it: never who enrolled it, nor its key. */
export function showDevice(device: GateDevice, { siteName, newestVersion, now }: Shown) {
  const { deviceId, kind, position, siteId, division, state, lastSeenAt, lastReport, revoked } = device;
  return {
    deviceId,
    kind,
    position,
    siteId,
    siteName,
    division,
    state,
    enrolledAt: formatInstant(device.enrolledAt),
    lastSeenAt: lastSeenAt === undefined ? null : formatInstant(lastSeenAt),
    lastReport: lastReport ?? null,
    concerns: concernsOf(device, { now, newestVersion }),
    revokedAt: revoked ? formatInstant(revoked.at) : null,
    revokedReason: revoked?.reason ?? null,
  };
}
export type DeviceShown = ReturnType<typeof showDevice>;
export type DevicesShown = { readonly devices: readonly DeviceShown[]; readonly nextPage: string | null };

/** Each with the name of its site; versions are compared within the list. */
export async function showDevices(
  devices: readonly GateDevice[],
  { sites, now }: { readonly sites: Pick<SiteStore, 'get'>; readonly now: Instant },
): Promise<readonly DeviceShown[]> {
  const siteIds: readonly SiteId[] = [...new Set(devices.map(({ siteId }) => siteId))];
  const names = new Map(await Promise.all(siteIds.map(async (siteId) => [siteId, (await sites.get(siteId))?.name ?? ''] as const)));
  const newestVersion = newestVersionOf(devices);
  return devices.map((device) => showDevice(device, { siteName: names.get(device.siteId) ?? '', newestVersion, now }));
}
