import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type AskedDoor, withDoors } from '../../domain/site-code/doors';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { type SiteShown, showSite } from './show-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type SetSiteDoorsInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  /** `revision`: of the site as it was shown, so that two who edit at once do not undo each other. */
  readonly body: { readonly revision: number; readonly doors: readonly AskedDoor[] };
};
export type SetSiteDoorsNeeds = WriteSiteNeeds & {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/** Names the doors of the caller's site; each has a poster of its own (withDoors says what is refused). */
export async function setSiteDoors(
  { caller, params, body }: SetSiteDoorsInput,
  needs: SetSiteDoorsNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const site = own.value;
  if (site.revision !== body.revision) return refused({ code: 'changed-meanwhile' });
  if (site.state === 'revoked') return refused({ code: 'step-not-possible' });
  const after = withDoors(site, body.doors);
  if (!after.ok) return after;
  const written = await writeSite(
    {
      caller,
      before: site,
      after: after.value,
      act: { operation: 'setSiteDoors', role: 'resident', what: `${body.doors.length} doors`, about: [] },
      event: { kind: 'doors-set', by: 'site' },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}
