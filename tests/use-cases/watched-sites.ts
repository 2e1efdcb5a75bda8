import type { Site } from '../../cloud-functions/domain/site-code/site';
import { type FakeSiteStore, fakeSiteStore } from '../fakes/fake-site-store';

export type WatchedSites = FakeSiteStore & { readonly put: (site: Site) => Promise<unknown>; readonly reads: () => number };

/** The fake store holding some sites from the start; `put` stores one whatever was there, as nobody may. */
export function watchedSites(...held: readonly Site[]): WatchedSites {
  const store = fakeSiteStore();
  const ready = Promise.all(held.map((site) => store.add(site)));
  let reads = 0;
  return {
    put: async (site) => {
      await ready;
      const { revision } = await store.add(site);
      return store.replace(site, revision);
    },
    reads: () => reads,
    everySite: store.everySite,
    add: (site) => ready.then(() => store.add(site)),
    get: (siteId) => {
      reads += 1;
      return ready.then(() => store.get(siteId));
    },
    replace: (site, revision) => ready.then(() => store.replace(site, revision)),
    listOfOwner: (owner, request) => ready.then(() => store.listOfOwner(owner, request)),
    listOfDistrict: (division, states, request) => ready.then(() => store.listOfDistrict(division, states, request)),
  };
}
