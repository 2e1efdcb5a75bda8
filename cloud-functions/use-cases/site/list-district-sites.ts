import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { readShortCode } from '../../domain/site-code/short-code';
import type { Site, SiteClass, SiteState } from '../../domain/site-code/site';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { SiteCodeKeys } from '../ports/keys';
import type { Page } from '../ports/page';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type SitesShown, showSite } from './show-site';

export type SiteFilter = { readonly class?: SiteClass; readonly subDistrict?: string };
export type ListDistrictSitesInput = {
  readonly caller: Caller;
  readonly query: SiteFilter & {
    readonly page?: string;
    readonly state?: SiteState;
    /** A whole site id or short code: finds that one, whatever else is asked. There is no search by a part of a name. */
    readonly text?: string;
  };
};
export type ListDistrictSitesNeeds = {
  readonly sites: Pick<SiteStore, 'listOfDistrict' | 'get'>;
  readonly siteRelations: Pick<SiteRelations, 'findByShortCode'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

const sitesReadAtOnce = 50;
/** So many pages are looked through for one that is narrowed down; after them the answer is what was found, with a mark to go on. */
const pagesReadMax = 20;

/** Sites of the caller's district or sub-district; unless a state is asked for, those that have, or had, a site code. */
export async function listDistrictSites(
  { caller, query }: ListDistrictSitesInput,
  needs: ListDistrictSitesNeeds,
): Promise<Result<SitesShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer', 'tracer', 'inspector', 'administrator'], caller);
  if (!acting.ok) return acting;
  const { text, state, page, ...filter } = query;
  if (text === undefined) {
    const states = state === undefined ? (['approved', 'suspended', 'revoked'] as const) : [state];
    return sitesInStates(states, { acting: acting.value, filter, after: page }, needs);
  }
  const found = await sitesNamed(text, needs);
  if (!found) return refused({ code: 'request-not-valid', fields: [{ path: 'text', problem: 'wrong-format' }] });
  const theirs = found.filter((site) => coversSite(acting.value, site));
  return done({ sites: theirs.map((site) => showSite(site, needs.siteCodeKeys)), nextPage: null });
}

/** `undefined`: neither a site id nor a short code. */
async function sitesNamed(text: string, { sites, siteRelations }: ListDistrictSitesNeeds): Promise<readonly Site[] | undefined> {
  const siteId = text.trim().toLowerCase();
  if (isSiteId(siteId)) {
    const site = await sites.get(siteId);
    return site ? [site] : [];
  }
  const shortCode = readShortCode(text);
  return shortCode === undefined ? undefined : siteRelations.findByShortCode(shortCode);
}

export type SitesAsked = {
  readonly acting: { readonly district: string; readonly subDistrict?: string };
  readonly filter: SiteFilter;
  readonly after: string | undefined;
};

/** One page of a district's sites in some states, narrowed down. It may hold up to twice as many as it reads at once, or none. */
export async function sitesInStates(
  states: readonly SiteState[],
  { acting, filter, after }: SitesAsked,
  { sites, siteCodeKeys }: Pick<ListDistrictSitesNeeds, 'siteCodeKeys'> & { readonly sites: Pick<SiteStore, 'listOfDistrict'> },
): Promise<Result<SitesShown, Refusal>> {
  const found: Site[] = [];
  let next = after;
  for (let read = 0; read < pagesReadMax && found.length < sitesReadAtOnce; read += 1) {
    const page: Page<Site> | undefined = await sites.listOfDistrict(acting.district, states, { after: next, itemsMax: sitesReadAtOnce });
    if (!page) return refused({ code: 'page-mark-not-valid' });
    found.push(...page.items.filter((site) => coversSite(acting, site) && isAskedFor(site, filter)));
    next = page.next;
    if (next === undefined) break;
  }
  return done({ sites: found.map((site) => showSite(site, siteCodeKeys)), nextPage: next ?? null });
}

const isAskedFor = (site: Site, filter: SiteFilter): boolean =>
  (filter.class === undefined || site.class === filter.class) &&
  (filter.subDistrict === undefined || site.subDistrict === filter.subDistrict);
