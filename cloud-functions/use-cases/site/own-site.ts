import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import type { SiteStore } from '../ports/site-store';

/** A site the caller manages; someone else's is as absent as one that does not exist. */
export async function ownSite(caller: Caller, siteId: string, sites: Pick<SiteStore, 'get'>): Promise<Result<Site, Refusal>> {
  const site = isSiteId(siteId) ? await sites.get(siteId) : undefined;
  return site?.owner === caller.personId ? done(site) : refused({ code: 'not-found' });
}
