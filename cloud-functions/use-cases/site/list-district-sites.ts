import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SiteState } from '../../domain/site-code/site';
import { districtAs } from '../../domain/tracing/district-scope';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { type SitesShown, showSite } from './show-site';

export type ListDistrictSitesInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListDistrictSitesNeeds = {
  readonly sites: Pick<SiteStore, 'listOfDistrict'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

const districtSitesPerPage = 50;

/** Sites of the officer's district that have, or had, a site code. */
export async function listDistrictSites({ caller, query }: ListDistrictSitesInput, needs: ListDistrictSitesNeeds) {
  const district = districtAs('officer', caller);
  return district.ok
    ? sitesInStates(['approved', 'suspended', 'revoked'], { district: district.value, after: query.page }, needs)
    : district;
}

/** One page of a district's sites in some states. */
export async function sitesInStates(
  states: readonly SiteState[],
  { district, after }: { readonly district: string; readonly after: string | undefined },
  { sites, siteCodeKeys }: ListDistrictSitesNeeds,
): Promise<Result<SitesShown, Refusal>> {
  const page = await sites.listOfDistrict(district, states, { after, itemsMax: districtSitesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ sites: page.items.map((site) => showSite(site, siteCodeKeys)), nextPage: page.next ?? null });
}
