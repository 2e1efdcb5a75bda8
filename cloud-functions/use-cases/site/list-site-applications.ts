import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { type ListDistrictSitesNeeds, type SiteFilter, sitesInStates } from './list-district-sites';
import type { SitesShown } from './show-site';

export type ListSiteApplicationsInput = { readonly caller: Caller; readonly query: SiteFilter & { readonly page?: string } };

/** Applications of the reviewer's district or sub-district that wait for review, the oldest first. */
export async function listSiteApplications(
  { caller, query: { page, ...filter } }: ListSiteApplicationsInput,
  needs: ListDistrictSitesNeeds,
): Promise<Result<SitesShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  return acting.ok ? sitesInStates(['applied'], { acting: acting.value, filter, after: page }, needs) : acting;
}
