/** What somebody is for a district: written with their profile whenever their post changes, read when they sign in. */
import { type Caller, type DistrictRole, districtRoles, type Role } from '../caller';
import type { PersonId } from '../ids';
import type { Instant } from '../time';
import { type RoleGrant, rolesHeld } from './role-grant';

export type Standing = {
  readonly postId: string;
  /** Of the post it follows from: an older one is never written over a newer. */
  readonly postRevision: number;
  /** When the post was taken: one that was held before says nothing any more, whatever becomes of it. */
  readonly since?: Instant;
  readonly district: string;
  readonly subDistrict?: string;
  /** None: the post has ended. */
  readonly grants: readonly RoleGrant[];
};

type Profiled = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly district?: string;
  readonly standing?: Standing;
};

const isDistrictRole = (role: Role): role is DistrictRole => districtRoles.some((one) => one === role);

/** Roles and district as they are now: one taken away or ended is gone at the next renewal. A post is the word on district roles. */
export function callerOf({ personId, roles, district, standing }: Profiled, now: Instant): Caller {
  if (standing === undefined) return { personId, roles, district };
  const held = rolesHeld(standing.grants, now);
  const others = roles.filter((role) => !isDistrictRole(role));
  if (held.roles.length === 0) {
    return { personId, roles: others, district: others.some((role) => role !== 'resident') ? district : undefined };
  }
  return {
    personId,
    roles: [...others, ...held.roles],
    district: standing.district,
    ...(standing.subDistrict !== undefined && { subDistrict: standing.subDistrict }),
    ...(Object.keys(held.roleEnds).length > 0 && { roleEnds: held.roleEnds }),
  };
}
