import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { isManagedBy } from '../../domain/site-code/managers';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { SubDistricts } from '../ports/sub-districts';
import { isNamed } from '../registry/assign-sub-district';
import { type SiteShown, showSite } from './show-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type SiteReview = {
  readonly outcome: 'approve' | 'return';
  readonly reason?: string;
  /** In which street or town it lies, where the applicant did not say or said it wrong. */
  readonly subDistrict?: string;
};
export type ReviewSiteApplicationInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: SiteReview;
};
export type ReviewSiteApplicationNeeds = WriteSiteNeeds & {
  readonly subDistricts: Pick<SubDistricts, 'listOf'>;
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/**
 * Approves an application of the officer's district, which gives it its first poster, or returns it with a reason.
 * Refused: another district's (`not-found`), one's own (`not-allowed`, four eyes), one already reviewed, a sub-district the
 * district has not named, and a change since it was read. The audit entry is written first; after `changed-meanwhile` it stands for an attempt.
 */
export async function reviewSiteApplication(
  { caller, params, body }: ReviewSiteApplicationInput,
  needs: ReviewSiteApplicationNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  const refusal = reviewRefusal(site, caller, body) ?? (await placeRefusal(site, body, needs));
  if (refusal) return refused(refusal);
  const { outcome, reason } = body;
  const written = await writeSite(
    {
      caller,
      before: site,
      after: reviewed(site, { caller, review: body, at: needs.clock.now() }),
      act: { operation: 'reviewSiteApplication', role: acting.value.role, what: outcome, about: [] },
      event: { kind: outcome === 'approve' ? 'approved' : 'returned', by: 'district', reason },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}

async function placeRefusal(
  { division }: Site,
  { subDistrict }: SiteReview,
  { subDistricts }: Pick<ReviewSiteApplicationNeeds, 'subDistricts'>,
): Promise<Refusal | undefined> {
  if (subDistrict === undefined || (await isNamed(subDistrict, division, subDistricts))) return undefined;
  return { code: 'request-not-valid', fields: [{ path: 'subDistrict', problem: 'not-a-place' }] };
}

function reviewRefusal(site: Site, caller: Caller, review: SiteReview): Refusal | undefined {
  if (isManagedBy(site, caller.personId)) return { code: 'not-allowed' };
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
  ...(review.subDistrict !== undefined && { subDistrict: review.subDistrict }),
});
