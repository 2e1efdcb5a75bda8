import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { type SiteShown, showSite } from './show-site';

export type SetSiteCapacityInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  /** People inside at once; null: not said. */
  readonly body: { readonly capacity: number | null };
};
export type SetSiteCapacityNeeds = {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/** Says how many people may be inside the caller's site at once; its flow shows hours in which more came. */
export async function setSiteCapacity(
  { caller, params, body }: SetSiteCapacityInput,
  needs: SetSiteCapacityNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const { capacity: _, ...site } = own.value;
  const replaced = await needs.sites.replace({ ...site, ...(body.capacity !== null && { capacity: body.capacity }) }, site.revision);
  return replaced ? done(showSite(replaced, needs.siteCodeKeys)) : refused({ code: 'changed-meanwhile' });
}
