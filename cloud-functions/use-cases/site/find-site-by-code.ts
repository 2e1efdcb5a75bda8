import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { deadCode } from '../../domain/site-code/dead-code';
import type { Site } from '../../domain/site-code/site';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';

export type FindSiteByCodeInput = { readonly params: { readonly siteCode: string } };
export type FindSiteByCodeNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>;
};
export type SitePublic = Pick<Site, 'siteId' | 'name' | 'class' | 'address' | 'state'> & {
  /** The name of the door the code stands at; null: the site's own code. */
  readonly door: string | null;
};

/**
 * The site behind a scanned site code, as anybody may see it. A dead code is refused with what killed it: a poster that was
 * replaced, a door removed, a site suspended or revoked; a code we did not make is `site-code-not-genuine`.
 */
export async function findSiteByCode({ params }: FindSiteByCodeInput, needs: FindSiteByCodeNeeds): Promise<Result<SitePublic, Refusal>> {
  const code = needs.siteCodeKeys.readSiteCode(params.siteCode);
  const site = code && (await needs.sites.get(code.siteId));
  if (!code || !site) return refused({ code: 'site-code-not-genuine' });
  const dead = deadCode(site, code);
  if (dead) return refused({ code: dead });
  const door = site.doors?.find(({ doorId }) => doorId === code.door)?.name ?? null;
  return done({ siteId: site.siteId, name: site.name, class: site.class, address: site.address, state: site.state, door });
}
