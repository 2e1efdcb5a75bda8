import type { Caller } from '../../domain/caller';
import { gateSettingsUnlessSet } from '../../domain/gate/gate-settings';
import { done } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { GateDevices } from '../ports/gate-devices';

export type GetGateSettingsInput = { readonly caller: Caller };
export type GetGateSettingsNeeds = { readonly devices: Pick<GateDevices, 'getSettings'> };

/** How the gates of the officer's district behave. */
export async function getGateSettings({ caller }: GetGateSettingsInput, { devices }: GetGateSettingsNeeds) {
  const district = districtAs('officer', caller);
  return district.ok ? done((await devices.getSettings(district.value)) ?? gateSettingsUnlessSet) : district;
}
