/** Which roles somebody has at a moment, out of what they were given and for how long. */
import type { DistrictRole, Role } from '../caller';
import { type Instant, instant } from '../time';

/** `from` absent: since ever; `until` absent: for good. Counts from `from` on, and ends at `until`. */
export type RoleGrant = { readonly role: DistrictRole; readonly from?: Instant; readonly until?: Instant };

export type RolesHeld = {
  readonly roles: readonly DistrictRole[];
  /** When each role ends that ends; the latest of several grants. */
  readonly roleEnds: Readonly<Partial<Record<Role, Instant>>>;
};

export function rolesHeld(grants: readonly RoleGrant[], now: Instant): RolesHeld {
  const live = grants.filter(({ from, until }) => (from ?? now) <= now && (until === undefined || until > now));
  const roles = [...new Set(live.map(({ role }) => role))];
  const ends = roles.flatMap((role) => {
    const untils = live.filter((grant) => grant.role === role).map(({ until }) => until);
    const known = untils.filter((until) => until !== undefined);
    return known.length < untils.length ? [] : [[role, instant(Math.max(...known))] as const];
  });
  return { roles, roleEnds: Object.fromEntries(ends) };
}
