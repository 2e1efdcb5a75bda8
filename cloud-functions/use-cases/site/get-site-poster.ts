import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { shortCodeOf } from '../../domain/site-code/short-code';
import type { Site } from '../../domain/site-code/site';
import { siteCodeLink } from '../../domain/site-code/site-code-link';
import type { Clock } from '../ports/clock';
import type { SiteCodeKeys } from '../ports/keys';
import type { PosterContent, Posters } from '../ports/posters';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';

export type GetSitePosterInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  /** `door`: one of the site's; absent: the site's own code. */
  readonly query: Pick<PosterContent, 'language' | 'size'> & { readonly door?: number };
};
export type GetSitePosterNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
  readonly posters: Posters;
  readonly clock: Clock;
  /** `https://<host>`, without a slash at the end: where a scanned poster leads. */
  readonly publicOrigin: string;
};

export type SitePoster = { readonly pdf: Uint8Array; readonly fileName: string };

/**
 * The poster of the caller's site with its present site code. Refused before approval (`site-not-approved`) and once
 * the code is dead (`site-suspended`, `site-revoked`, `site-door-closed`): a poster that nobody may pass with is not printed.
 */
export async function getSitePoster(
  { caller, params, query }: GetSitePosterInput,
  needs: GetSitePosterNeeds,
): Promise<Result<SitePoster, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const site = own.value;
  const refusal = printRefusal(site);
  if (refusal) return refused(refusal);
  const door = site.doors?.find(({ doorId }) => doorId === query.door);
  if (query.door !== undefined && !door) return refused({ code: 'site-door-closed' });
  const shortCode = shortCodeOf(site.siteId);
  const siteCode = needs.siteCodeKeys.makeSiteCode(site.siteId, site.posterVersion, door?.doorId);
  const pdf = await needs.posters.makePoster({
    site: { siteId: site.siteId, name: site.name, address: site.address, class: site.class },
    siteCodeLink: siteCodeLink(needs.publicOrigin, siteCode),
    shortCode,
    ...(door && { door: door.name }),
    posterVersion: site.posterVersion,
    language: query.language,
    size: query.size,
    issuedAt: needs.clock.now(),
  });
  const ofDoor = door ? `-door${door.doorId}` : '';
  return done({ pdf, fileName: `site-code-${shortCode}${ofDoor}-${site.posterVersion}-${query.size}.pdf` });
}

function printRefusal({ state }: Site): Refusal | undefined {
  switch (state) {
    case 'applied':
    case 'returned':
      return { code: 'site-not-approved' };
    case 'suspended':
      return { code: 'site-suspended' };
    case 'revoked':
      return { code: 'site-revoked' };
    case 'approved':
      return undefined;
  }
}
