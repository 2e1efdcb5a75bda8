import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { type SiteShown, showSite } from './show-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type LeaveParentInput = { readonly caller: Caller; readonly params: { readonly siteId: string } };
export type LeaveParentNeeds = WriteSiteNeeds & {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/** The caller's site lies in no other any more, and asks no other; what lies in it stays. Nothing to leave is done already. */
export async function leaveParent({ caller, params }: LeaveParentInput, needs: LeaveParentNeeds): Promise<Result<SiteShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const { askedParent, parent, ...alone } = own.value;
  if (askedParent === undefined && parent === undefined) return done(showSite(own.value, needs.siteCodeKeys));
  const written = await writeSite(
    {
      caller,
      before: own.value,
      after: alone,
      act: { operation: 'leaveParent', role: 'resident', what: `leaves ${parent ?? askedParent}`, about: [] },
      event: { kind: 'parent-left', by: 'site' },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}
