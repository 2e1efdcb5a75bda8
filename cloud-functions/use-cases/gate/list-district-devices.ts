import type { Caller } from '../../domain/caller';
import type { GateDevice } from '../../domain/gate/device';
import { done, refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteStore } from '../ports/site-store';
import { showDevices } from './show-device';

export type ListDistrictDevicesInput = {
  readonly caller: Caller;
  readonly query: { readonly state: GateDevice['state']; readonly page?: string };
};
export type ListDistrictDevicesNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly devices: Pick<GateDevices, 'listOfDistrict'>;
  readonly clock: Clock;
};

const devicesPerPage = 50;

/** Inventory of the officer's district, newest first. It names devices and places, nobody. */
export async function listDistrictDevices({ caller, query }: ListDistrictDevicesInput, needs: ListDistrictDevicesNeeds) {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const page = await needs.devices.listOfDistrict(district.value, query.state, { after: query.page, itemsMax: devicesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' as const });
  const devices = await showDevices(page.items, { sites: needs.sites, now: needs.clock.now() });
  return done({ devices, nextPage: page.next ?? null });
}
