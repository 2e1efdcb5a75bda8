import type { SiteId } from '../../cloud-functions/domain/ids';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import type { SiteStore } from '../../cloud-functions/use-cases/ports/site-store';
import { pageInMemory, timePosition } from './page-in-memory';

export type FakeSiteStore = SiteStore & { readonly everySite: () => readonly Site[] };

export function fakeSiteStore(): FakeSiteStore {
  const sites = new Map<SiteId, Site>();
  const positionOf = ({ appliedAt, siteId }: Site) => timePosition(appliedAt, siteId);
  const only = (wanted: (site: Site) => boolean) => [...sites.values()].filter(wanted);
  return {
    async add(site) {
      await Promise.resolve();
      const there = sites.get(site.siteId);
      if (!there) sites.set(site.siteId, site);
      return there ?? site;
    },
    everySite: () => [...sites.values()],
    get: async (siteId) => sites.get(siteId),
    async replace(site, revision) {
      await Promise.resolve();
      if (sites.get(site.siteId)?.revision !== revision) return undefined;
      const next = { ...site, revision: revision + 1 };
      sites.set(site.siteId, next);
      return next;
    },
    listOfOwner: async (owner, request) => {
      const items = only((site) => site.owner === owner);
      return pageInMemory({ list: 'sites-of-owner', items, positionOf, direction: 'newest-first' }, request);
    },
    listOfDistrict: async (division, states, request) => {
      const items = only((site) => site.division === division && states.includes(site.state));
      return pageInMemory({ list: 'sites-of-district', items, positionOf, direction: 'oldest-first' }, request);
    },
  };
}
