import type { Caller } from '../../domain/caller';
import { isDeviceId } from '../../domain/gate/device';
import { refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import { ownSite } from '../site/own-site';
import { type RevocationNeeds, revoke } from './revoke';

export type RevokeSiteDeviceInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string; readonly deviceId: string };
  readonly body: { readonly reason: string };
};
export type RevokeSiteDeviceNeeds = RevocationNeeds & { readonly devices: Pick<GateDevices, 'get'>; readonly clock: Clock };

/** Its requests are refused within half a minute. Another site's device is as absent as one that does not exist. */
export async function revokeSiteDevice({ caller, params, body }: RevokeSiteDeviceInput, needs: RevokeSiteDeviceNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const device = isDeviceId(params.deviceId) ? await needs.devices.get(params.deviceId) : undefined;
  if (device?.siteId !== own.value.siteId) return refused({ code: 'not-found' as const });
  return revoke(device, { by: caller.personId, at: needs.clock.now(), reason: body.reason }, needs);
}
