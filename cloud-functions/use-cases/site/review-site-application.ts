import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type SiteShown, showSite } from './show-site';

export type SiteReview = { readonly outcome: 'approve' | 'return'; readonly reason?: string };
export type ReviewSiteApplicationInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: SiteReview;
};
export type ReviewSiteApplicationNeeds = AuditNeeds & {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/**
 * Approves an application of the officer's district, which gives it its first poster, or returns it with a reason.
 * Refused: another district's (`not-found`), one's own (`not-allowed`, four eyes), one already reviewed, and a change
 * since it was read. The audit entry is written first; after `changed-meanwhile` it stands for an attempt.
 */
export async function reviewSiteApplication(
  { caller, params, body }: ReviewSiteApplicationInput,
  needs: ReviewSiteApplicationNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (site?.division !== district.value) return refused({ code: 'not-found' });
  const refusal = reviewRefusal(site, caller, body);
  if (refusal) return refused(refusal);
  await writeAuditEntry(
    caller,
    {
      operation: 'reviewSiteApplication',
      role: 'officer',
      target: `site ${site.siteId}, ${body.outcome}, revision ${site.revision}`,
      about: [],
    },
    needs,
  );
  const replaced = await needs.sites.replace(reviewed(site, { caller, review: body, at: needs.clock.now() }), site.revision);
  return replaced ? done(showSite(replaced, needs.siteCodeKeys)) : refused({ code: 'changed-meanwhile' });
}

function reviewRefusal(site: Site, caller: Caller, review: SiteReview): Refusal | undefined {
  if (site.owner === caller.personId) return { code: 'not-allowed' };
  if (site.state !== 'applied') return { code: 'already-reviewed' };
  if (review.outcome === 'return' && review.reason === undefined) {
    return { code: 'request-not-valid', fields: [{ path: 'reason', problem: 'required' }] };
  }
  return undefined;
}

const reviewed = (
  site: Site,
  { caller, review, at }: { readonly caller: Caller; readonly review: SiteReview; readonly at: Instant },
): Site => ({
  ...site,
  state: review.outcome === 'approve' ? 'approved' : 'returned',
  review: { by: caller.personId, at, reason: review.reason },
  posterVersion: review.outcome === 'approve' ? 1 : 0,
});
