import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import { type ChangeSiteInput, type ChangeSiteNeeds, changeSite } from './change-site';
import { ownedSite, ownSite } from './own-site';
import type { SiteShown } from './show-site';

/** Replaces the posters of the caller's site, suspends, resumes or (its owner alone) closes it; changeSite says what is refused. */
export async function changeMySite({ caller, params, body }: ChangeSiteInput, needs: ChangeSiteNeeds): Promise<Result<SiteShown, Refusal>> {
  const own = await (body.act === 'revoke' ? ownedSite : ownSite)(caller, params.siteId, needs.sites);
  return own.ok ? changeSite({ site: own.value, caller, change: body, by: 'owner' }, needs) : own;
}
