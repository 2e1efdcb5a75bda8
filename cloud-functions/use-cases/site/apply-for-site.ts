import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { contactPhone } from '../../domain/site-code/contact-phone';
import type { Site } from '../../domain/site-code/site';
import { siteIdOfApplication } from '../../domain/site-code/site-id-of-application';
import { addMilliseconds, millisecondsPerHour } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SiteCodeKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import type { SubDistricts } from '../ports/sub-districts';
import { isNamed } from '../registry/assign-sub-district';
import { type SiteShown, showSite } from './show-site';

export type SiteApplication = Pick<
  Site,
  'name' | 'class' | 'division' | 'address' | 'position' | 'expectedVisitsPerDay' | 'contactPhone'
> & {
  /** One that the district has named (listSubDistricts). */
  readonly subDistrict?: string;
  readonly applicationId: string;
};
export type ApplyForSiteInput = { readonly caller: Caller; readonly body: SiteApplication };

export type ApplyForSiteNeeds = {
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly sites: Pick<SiteStore, 'add'>;
  readonly subDistricts: Pick<SubDistricts, 'listOf'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
  readonly clock: Clock;
};

/** Our promise to applicants, shown on their screen: a working day. */
export const reviewDueHours = 24;

/**
 * Stores an application for review. The same application id from the same person always means the same site, and the
 * first text sent under it counts. Refused: an applicant without registered identity; a division that is no county of
 * GB/T 2260; a sub-district its district has not named; a phone number that cannot exist.
 */
export async function applyForSite({ caller, body }: ApplyForSiteInput, needs: ApplyForSiteNeeds): Promise<Result<SiteShown, Refusal>> {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' });
  const phone = contactPhone(body.contactPhone);
  const fields: FieldRefusal[] = [];
  if (!(await isCounty(body.division))) fields.push({ path: 'division', problem: 'not-a-place' });
  if (body.subDistrict !== undefined && !(await isNamed(body.subDistrict, body.division, needs.subDistricts)))
    fields.push({ path: 'subDistrict', problem: 'not-a-place' });
  if (phone === undefined) fields.push({ path: 'contactPhone', problem: 'wrong-format' });
  if (phone === undefined || fields.length > 0) return refused({ code: 'request-not-valid', fields });
  const now = needs.clock.now();
  const { applicationId, ...place } = body;
  const site = await needs.sites.add({
    ...place,
    contactPhone: phone,
    siteId: siteIdOfApplication(caller.personId, applicationId),
    owner: caller.personId,
    state: 'applied',
    appliedAt: now,
    reviewDueAt: addMilliseconds(now, reviewDueHours * millisecondsPerHour),
    posterVersion: 0,
    revision: 1,
  });
  // Two applications whose 64-bit ids meet: nobody may see the other's site, and a new application id settles it.
  if (site.owner !== caller.personId) return refused({ code: 'changed-meanwhile' });
  return done(showSite(site, needs.siteCodeKeys));
}

/** A site's district is a county, or a prefecture that has none. */
async function isCounty(code: string): Promise<boolean> {
  return (await loadDivisions()).get(code)?.hasChildren === false;
}
