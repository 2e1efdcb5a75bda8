import type { SiteId } from '../../cloud-functions/domain/ids';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import type { SiteStore } from '../../cloud-functions/use-cases/ports/site-store';
import { pageOf } from './in-memory-page';

export type InMemorySites = SiteStore & { readonly put: (site: Site) => Site; readonly reads: () => number };

export function inMemorySites(...held: readonly Site[]): InMemorySites {
  const sites = new Map<SiteId, Site>(held.map((site) => [site.siteId, site]));
  let reads = 0;
  const byApplication = (one: Site, other: Site) => one.appliedAt - other.appliedAt;
  return {
    put(site) {
      sites.set(site.siteId, site);
      return site;
    },
    reads: () => reads,
    async add(site) {
      const known = sites.get(site.siteId);
      if (!known) sites.set(site.siteId, site);
      return known ?? site;
    },
    async get(siteId) {
      reads += 1;
      await Promise.resolve();
      return sites.get(siteId);
    },
    async replace(site, revision) {
      await Promise.resolve();
      if (sites.get(site.siteId)?.revision !== revision) return undefined;
      const next = { ...site, revision: revision + 1 };
      sites.set(site.siteId, next);
      return next;
    },
    listOfOwner: async (owner, request) =>
      pageOf(
        'owner',
        [...sites.values()].filter((site) => site.owner === owner).sort((one, other) => byApplication(other, one)),
        request,
      ),
    listOfDistrict: async (division, states, request) =>
      pageOf(
        'district',
        [...sites.values()].filter((site) => site.division === division && states.includes(site.state)).sort(byApplication),
        request,
      ),
  };
}
