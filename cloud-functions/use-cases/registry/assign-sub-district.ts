import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { SubDistricts } from '../ports/sub-districts';
import { type SiteShown, showSite } from '../site/show-site';
import { type WriteSiteNeeds, writeSite } from '../site/write-site';

export type AssignSubDistrictInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: { readonly subDistrict: string };
};
export type AssignSubDistrictNeeds = WriteSiteNeeds & {
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly subDistricts: Pick<SubDistricts, 'listOf'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/** Says in which street or town a site lies. Refused: one the district has not named; another district's or sub-district's site. */
export async function assignSubDistrict(
  { caller, params, body }: AssignSubDistrictInput,
  needs: AssignSubDistrictNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const acting = actingAs(['reviewer', 'administrator', 'officer'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  if (!(await isNamed(body.subDistrict, site.division, needs.subDistricts))) {
    return refused({ code: 'request-not-valid', fields: [{ path: 'subDistrict', problem: 'not-a-place' }] });
  }
  const written = await writeSite(
    {
      caller,
      before: site,
      after: { ...site, subDistrict: body.subDistrict },
      act: { operation: 'assignSubDistrict', role: acting.value.role, what: `in ${body.subDistrict}`, about: [] },
      event: { kind: 'sub-district-set', by: 'district' },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}

export const isNamed = async (code: string, division: string, subDistricts: Pick<SubDistricts, 'listOf'>): Promise<boolean> =>
  (await subDistricts.listOf(division)).some((one) => one.code === code);
