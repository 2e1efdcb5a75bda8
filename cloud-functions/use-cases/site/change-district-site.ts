import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { isManagedBy } from '../../domain/site-code/managers';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { type ChangeSiteInput, type ChangeSiteNeeds, changeSite } from './change-site';
import type { SiteShown } from './show-site';

/**
 * The same of any site of the officer's district (changeSite says what is refused). Another district's is `not-found`; one's own
 * is `not-allowed`: an officer who keeps a shop changes it as anybody does.
 */
export async function changeDistrictSite(
  { caller, params, body }: ChangeSiteInput,
  needs: ChangeSiteNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const acting = actingAs(['officer'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  if (isManagedBy(site, caller.personId)) return refused({ code: 'not-allowed' });
  return changeSite({ site, caller, change: body, by: 'district' }, needs);
}
