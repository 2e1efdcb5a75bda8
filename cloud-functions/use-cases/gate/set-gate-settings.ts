import type { Caller } from '../../domain/caller';
import type { GateSettings } from '../../domain/gate/gate-settings';
import { done } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { GateDevices } from '../ports/gate-devices';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type SetGateSettingsInput = { readonly caller: Caller; readonly body: GateSettings };
export type SetGateSettingsNeeds = AuditNeeds & { readonly devices: Pick<GateDevices, 'saveSettings'> };

/** For all gates of the officer's district, at their next sync; the last one to set it counts. Written down first. */
export async function setGateSettings({ caller, body }: SetGateSettingsInput, needs: SetGateSettingsNeeds) {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const target = `gates of ${district.value}, read-out ${body.readOut}`;
  await writeAuditEntry(caller, { operation: 'setGateSettings', role: 'officer', target, about: [] }, needs);
  await needs.devices.saveSettings(district.value, body);
  return done(body);
}
