/** The tree of sites: a mall and its shops, a hospital and its departments. At most three levels, and no site inside itself. */
import type { SiteId } from '../../domain/ids';
import { coveredByParent, parentScanRules } from '../../domain/site-code/parent-scan';
import { shortCodeOf } from '../../domain/site-code/short-code';
import type { Site } from '../../domain/site-code/site';
import type { Page, PageRequest } from '../ports/page';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';

/** Ours: a building, what is in it, and a counter in that. */
export const treeLevelsMax = 3;
/** More is no site with counters; its tree is not looked through. */
const childrenLookedAtMax = 5_000;

export type TreeNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteRelations: Pick<SiteRelations, 'listOfParent'>;
};

/** The sites around one, the nearest first; it stops where a circle would begin. */
export async function sitesAround(site: Pick<Site, 'siteId' | 'parent'>, sites: Pick<SiteStore, 'get'>): Promise<readonly Site[]> {
  const around: Site[] = [];
  let next = site.parent;
  while (next !== undefined && around.length < treeLevelsMax && next !== site.siteId) {
    const found: Site | undefined = await sites.get(next);
    if (!found) break;
    around.push(found);
    next = found.parent;
  }
  return around;
}

/** Whether `child` can lie in `parent` without a fourth level or a circle. */
export async function fitsIn(child: Site, parent: Site, needs: TreeNeeds): Promise<boolean> {
  if (child.siteId === parent.siteId) return false;
  const around = [parent, ...(await sitesAround(parent, needs.sites))];
  if (around.some(({ siteId }) => siteId === child.siteId)) return false;
  const levelsLeft = treeLevelsMax - around.length - 1;
  return levelsLeft >= 0 && (await levelsInside(child.siteId, needs, levelsLeft + 1)) <= levelsLeft;
}

/** How many levels lie in a site, as far as `atMost`. */
async function levelsInside(siteId: SiteId, needs: TreeNeeds, atMost: number): Promise<number> {
  if (atMost === 0) return 0;
  let levels = 0;
  for await (const child of childrenOf(siteId, needs)) {
    levels = Math.max(levels, 1 + (await levelsInside(child.siteId, needs, atMost - 1)));
    if (levels >= atMost) return levels;
  }
  return levels;
}

async function* childrenOf(siteId: SiteId, { siteRelations }: TreeNeeds): AsyncGenerator<Site> {
  let after: string | undefined;
  let looked = 0;
  do {
    const page: Page<Site> | undefined = await siteRelations.listOfParent(siteId, { after, itemsMax: 100 });
    for (const child of page?.items ?? []) if (child.parent === siteId) yield child;
    after = page?.next;
    looked += 100;
  } while (after !== undefined && looked < childrenLookedAtMax);
}

/** A site as its neighbours in the tree may see it. */
const showNeighbour = ({ siteId, name, class: siteClass, address, state, posterVersion }: Site) => ({
  siteId,
  name,
  class: siteClass,
  address,
  state,
  shortCode: posterVersion > 0 ? shortCodeOf(siteId) : null,
});

/** A page of what lies in a site, with what lies around it and whose scan counts where. `undefined`: the mark is not this list's. */
export async function showTree(site: Site, request: PageRequest, { sites, siteRelations }: TreeNeeds) {
  const neighbour = async (siteId: SiteId | undefined) => (siteId === undefined ? undefined : await sites.get(siteId));
  const [parent, askedParent, children] = await Promise.all([
    neighbour(site.parent),
    neighbour(site.askedParent),
    siteRelations.listOfParent(site.siteId, request),
  ]);
  if (!children) return undefined;
  const { coveredIn, reason } = parentScanRules[site.class];
  return {
    parent: parent ? { ...showNeighbour(parent), coversThis: coveredByParent(site, parent) } : null,
    askedParent: askedParent ? showNeighbour(askedParent) : null,
    parentScan: { coveredIn, reason },
    children: children.items.map((child) => ({
      ...showNeighbour(child),
      standing: child.parent === site.siteId ? ('inside' as const) : ('asking' as const),
      covered: coveredByParent({ ...child, parent: site.siteId }, site),
      reason: parentScanRules[child.class].reason,
    })),
    nextPage: children.next ?? null,
  };
}
export type SiteTreeShown = NonNullable<Awaited<ReturnType<typeof showTree>>>;
