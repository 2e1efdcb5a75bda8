import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { ownSite } from './own-site';
import { type SiteTreeShown, showTree, type TreeNeeds } from './site-tree';

export type GetSiteTreeInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly query: { readonly page?: string };
};

const childrenPerPage = 50;

/** What the caller's site lies in, what lies in it or asks to, and whose scan counts where. */
export async function getSiteTree({ caller, params, query }: GetSiteTreeInput, needs: TreeNeeds): Promise<Result<SiteTreeShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const tree = await showTree(own.value, { after: query.page, itemsMax: childrenPerPage }, needs);
  return tree ? done(tree) : refused({ code: 'page-mark-not-valid' });
}
