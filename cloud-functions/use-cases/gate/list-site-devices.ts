import type { Caller } from '../../domain/caller';
import { done, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';
import { showDevices } from './show-device';

export type ListSiteDevicesInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly query: { readonly page?: string };
};
export type ListSiteDevicesNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly devices: Pick<GateDevices, 'listOfSite'>;
  readonly clock: Clock;
};

const devicesPerPage = 50;

/** Gates and door screens of the caller's site, newest first, revoked ones as well. */
export async function listSiteDevices({ caller, params, query }: ListSiteDevicesInput, needs: ListSiteDevicesNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const page = await needs.devices.listOfSite(own.value.siteId, { after: query.page, itemsMax: devicesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' as const });
  const devices = await showDevices(page.items, { sites: { get: async () => own.value }, now: needs.clock.now() });
  return done({ devices, nextPage: page.next ?? null });
}
