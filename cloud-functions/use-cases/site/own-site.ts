import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { isManagedBy } from '../../domain/site-code/managers';
import type { Site } from '../../domain/site-code/site';
import type { SiteStore } from '../ports/site-store';

/** A site the caller owns or manages; someone else's is as absent as one that does not exist. */
export async function ownSite(caller: Caller, siteId: string, sites: Pick<SiteStore, 'get'>): Promise<Result<Site, Refusal>> {
  const site = isSiteId(siteId) ? await sites.get(siteId) : undefined;
  return site && isManagedBy(site, caller.personId) ? done(site) : refused({ code: 'not-found' });
}

/** What the owner alone may do; a manager is told so (`not-allowed`). */
export async function ownedSite(caller: Caller, siteId: string, sites: Pick<SiteStore, 'get'>): Promise<Result<Site, Refusal>> {
  const own = await ownSite(caller, siteId, sites);
  if (!own.ok) return own;
  return own.value.owner === caller.personId ? own : refused({ code: 'not-allowed' });
}
