import type { Caller } from '../../domain/caller';
import { isDeviceId } from '../../domain/gate/device';
import { refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { GateDevices } from '../ports/gate-devices';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type RevocationNeeds, revoke } from './revoke';

export type RevokeDeviceInput = {
  readonly caller: Caller;
  readonly params: { readonly deviceId: string };
  readonly body: { readonly reason: string };
};
export type RevokeDeviceNeeds = RevocationNeeds & AuditNeeds & { readonly devices: Pick<GateDevices, 'get'> };

/** As `revokeSiteDevice`, by an officer of the district, with its line in the record; after `changed-meanwhile` that is of an attempt. */
export async function revokeDevice({ caller, params, body }: RevokeDeviceInput, needs: RevokeDeviceNeeds) {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const device = isDeviceId(params.deviceId) ? await needs.devices.get(params.deviceId) : undefined;
  if (device?.division !== district.value) return refused({ code: 'not-found' as const });
  const target = `device ${device.deviceId}, site ${device.siteId}, revision ${device.revision}`;
  await writeAuditEntry(caller, { operation: 'revokeDevice', role: 'officer', target, about: [] }, needs);
  return revoke(device, { by: caller.personId, at: needs.clock.now(), reason: body.reason }, needs);
}
