import type { Caller } from '../../domain/caller';
import { specificationOf } from '../../domain/inspection/deployment-specification';
import { done } from '../../domain/result';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { showSelfCheck } from './show-self-check';

export type GetSelfCheckInput = { readonly caller: Caller; readonly params: { readonly siteId: string } };
export type GetSelfCheckNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteRelations: Pick<SiteRelations, 'listSelfChecks'>;
};

/** What the doors of the caller's site have to have, and what its last self-check found. */
export async function getSelfCheck({ caller, params }: GetSelfCheckInput, needs: GetSelfCheckNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const [last] = await needs.siteRelations.listSelfChecks(own.value.siteId, 1);
  return done({
    items: specificationOf(own.value.class).map(({ id, says, done: doneWhen, mayNotApply }) => ({
      id,
      says,
      done: doneWhen,
      mayNotApply: mayNotApply ?? false,
    })),
    last: last ? showSelfCheck(last) : null,
  });
}
