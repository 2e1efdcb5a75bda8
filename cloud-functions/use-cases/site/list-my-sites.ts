import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type SiteShown, showSite } from './show-site';

export type ListMySitesInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListMySitesNeeds = {
  readonly sites: Pick<SiteStore, 'listOfOwner'>;
  readonly siteRelations: Pick<SiteRelations, 'listOfManager'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};
export type MySite = SiteShown & { readonly iAm: 'owner' | 'manager' };

const mySitesPerPage = 50;
/** Stands before the mark of a page of the second list. */
const managedMark = 'managed.';

/** The caller's sites in every state, newest application first; after the last of their own, those they manage for somebody else. */
export async function listMySites(
  { caller, query: { page } }: ListMySitesInput,
  needs: ListMySitesNeeds,
): Promise<Result<{ readonly sites: readonly MySite[]; readonly nextPage: string | null }, Refusal>> {
  const show = (iAm: MySite['iAm']) => (site: Parameters<typeof showSite>[0]) => ({ ...showSite(site, needs.siteCodeKeys), iAm });
  const own = page?.startsWith(managedMark)
    ? { items: [] }
    : await needs.sites.listOfOwner(caller.personId, { after: page, itemsMax: mySitesPerPage });
  if (!own) return refused({ code: 'page-mark-not-valid' });
  const sites = own.items.map(show('owner'));
  if (own.next !== undefined) return done({ sites, nextPage: own.next });
  const after = page?.startsWith(managedMark) ? page.slice(managedMark.length) : undefined;
  const managed = await needs.siteRelations.listOfManager(caller.personId, { after, itemsMax: mySitesPerPage });
  if (!managed) return refused({ code: 'page-mark-not-valid' });
  const nextPage = managed.next === undefined ? null : `${managedMark}${managed.next}`;
  return done({ sites: [...sites, ...managed.items.map(show('manager'))], nextPage });
}
