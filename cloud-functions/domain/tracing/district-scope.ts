/** Whose records an officer or auditor may touch: those of the one district they work for. */
import type { Caller, Role } from '../caller';
import type { Refusal } from '../refusal';
import { done, type Result, refused } from '../result';
import type { Site } from '../site-code/site';

/** The district in which the caller has this role; someone without the role, or without a district, has none. */
export function districtAs(role: Exclude<Role, 'resident'>, caller: Caller): Result<string, Refusal> {
  const acting = actingAs([role], caller);
  return acting.ok ? done(acting.value.district) : acting;
}

/** As which of these roles, the first that the caller has, and for which district; the role goes into the audit record. */
export function actingAs<R extends Exclude<Role, 'resident'>>(
  roles: readonly R[],
  caller: Caller,
): Result<{ readonly role: R; readonly district: string; readonly subDistrict?: string }, Refusal> {
  const role = roles.find((one) => caller.roles.includes(one));
  if (role === undefined || caller.district === undefined) return refused({ code: 'not-allowed' });
  return done({ role, district: caller.district, ...(caller.subDistrict !== undefined && { subDistrict: caller.subDistrict }) });
}

/** Whether a site is among theirs: in their district, and in their sub-district where they have but one. What is not is `not-found`. */
export const coversSite = (
  acting: { readonly district: string; readonly subDistrict?: string },
  site: Pick<Site, 'division' | 'subDistrict'>,
): boolean => site.division === acting.district && (acting.subDistrict === undefined || site.subDistrict === acting.subDistrict);
