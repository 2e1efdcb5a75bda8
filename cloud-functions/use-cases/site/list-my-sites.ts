import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { type SitesShown, showSite } from './show-site';

export type ListMySitesInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListMySitesNeeds = {
  readonly sites: Pick<SiteStore, 'listOfOwner'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

const mySitesPerPage = 50;

/** The caller's sites in every state, newest application first. */
export async function listMySites({ caller, query }: ListMySitesInput, needs: ListMySitesNeeds): Promise<Result<SitesShown, Refusal>> {
  const page = await needs.sites.listOfOwner(caller.personId, { after: query.page, itemsMax: mySitesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ sites: page.items.map((site) => showSite(site, needs.siteCodeKeys)), nextPage: page.next ?? null });
}
