import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type ChangedBy, needsReason, type SiteChange, siteAfter } from '../../domain/site-code/change-site';
import type { Site } from '../../domain/site-code/site';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { type SiteShown, showSite } from './show-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type ChangeSiteInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: SiteChange;
};
export type ChangeSiteNeeds = WriteSiteNeeds & {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

export type AskedChange = { readonly site: Site; readonly caller: Caller; readonly change: SiteChange; readonly by: ChangedBy };

const operations = { owner: 'changeMySite', district: 'changeDistrictSite' } as const;

/**
 * Changes a site the caller may change (their callers have seen to that). Refused: a suspension or revocation without a reason,
 * what cannot be done as the site stands (`step-not-possible`), and a change since it was read. The audit entry is written
 * first; after `changed-meanwhile` it stands for an attempt.
 */
export async function changeSite({ site, caller, change, by }: AskedChange, needs: ChangeSiteNeeds): Promise<Result<SiteShown, Refusal>> {
  if (needsReason(change.act) && change.reason === undefined) {
    return refused({ code: 'request-not-valid', fields: [{ path: 'reason', problem: 'required' }] });
  }
  const next = siteAfter(site, change, by);
  if (!next) return refused({ code: 'step-not-possible' });
  const act = {
    operation: operations[by],
    role: by === 'district' ? 'officer' : 'resident',
    what: change.act,
    about: [],
  } as const;
  const event = { kind: change.act, by: by === 'district' ? 'district' : 'site', reason: change.reason } as const;
  const written = await writeSite({ caller, before: site, after: next, act, event }, needs);
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}
