import type { SiteId } from '../../domain/ids';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import { rememberReads } from '../remember-reads';

/** Devices of a site change by hand; each of them asks every few seconds. */
const countRememberedSeconds = 60;
const sitesRememberedMax = 5_000;
/** Beyond it more of them make no difference: the others of the site are asked about often from the second on. */
const gatesCountedMax = 50;

export type CountGatesNeeds = { readonly devices: Pick<GateDevices, 'listOfSite'>; readonly clock: Clock };

/** How many devices of a site check people, as one process remembers it for a minute; of the fifty enrolled last. */
export function makeGateCount({ devices, clock }: CountGatesNeeds): (siteId: SiteId) => Promise<number> {
  const count = rememberReads({
    read: async (siteId: SiteId) => {
      const page = await devices.listOfSite(siteId, { itemsMax: gatesCountedMax });
      return (page?.items ?? []).filter(({ state, kind }) => state === 'active' && kind !== 'door-screen').length;
    },
    clock,
    secondsMax: countRememberedSeconds,
    entriesMax: sitesRememberedMax,
  });
  return async (siteId) => (await count(siteId)) ?? 0;
}
