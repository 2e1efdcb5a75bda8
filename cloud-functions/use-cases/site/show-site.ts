import { shortCodeOf } from '../../domain/site-code/short-code';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';
import type { SiteCodeKeys } from '../ports/keys';

/** A site as its owner and its district's officers see it; it has a code once it was approved. */
export function showSite(site: Site, siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>) {
  const printed = site.posterVersion > 0;
  return {
    siteId: site.siteId,
    name: site.name,
    class: site.class,
    division: site.division,
    address: site.address,
    state: site.state,
    appliedAt: formatInstant(site.appliedAt),
    reviewDueAt: formatInstant(site.reviewDueAt),
    reviewedAt: site.review ? formatInstant(site.review.at) : null,
    reviewReason: site.review?.reason ?? null,
    siteCode: printed ? siteCodeKeys.makeSiteCode(site.siteId, site.posterVersion) : null,
    shortCode: printed ? shortCodeOf(site.siteId) : null,
    posterVersion: site.posterVersion,
    suspendedBy: site.state === 'suspended' ? (site.suspendedBy ?? 'district') : null,
    stateReason: site.stateReason ?? null,
    expectedVisitsPerDay: site.expectedVisitsPerDay,
    subDistrict: site.subDistrict ?? null,
    capacity: site.capacity ?? null,
    doors: (site.doors ?? []).map(({ doorId, name }) => ({
      doorId,
      name,
      siteCode: printed ? siteCodeKeys.makeSiteCode(site.siteId, site.posterVersion, doorId) : null,
    })),
    parent: site.parent ?? null,
    managers: site.managers?.length ?? 0,
    revision: site.revision,
  };
}
export type SiteShown = ReturnType<typeof showSite>;
export type SitesShown = { readonly sites: readonly SiteShown[]; readonly nextPage: string | null };
