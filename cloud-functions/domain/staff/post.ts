/** A post 岗位: as what somebody works for a district, where and until when, and what colleagues have delegated to them. */
import type { DistrictRole } from '../caller';
import type { PersonId } from '../ids';
import { type Instant, instant } from '../time';
import type { RoleGrant } from './role-grant';
import type { Standing } from './standing';

export type Delegation = {
  readonly delegationId: string;
  readonly roles: readonly DistrictRole[];
  readonly from: Instant;
  readonly until: Instant;
  readonly byPostId: string;
  /** The name of whoever delegates, as their post has it. */
  readonly byName: string;
};

export type Post = {
  readonly postId: string;
  /** GB/T 2260. */
  readonly district: string;
  /** GB/T 10114, nine digits; absent: all of the district. */
  readonly subDistrict?: string;
  /** As the administrator typed it: colleagues know each other by it. */
  readonly name: string;
  readonly roles: readonly DistrictRole[];
  readonly delegations: readonly Delegation[];
  /** `invited`: nobody has taken it yet. */
  readonly state: 'invited' | 'active' | 'ended';
  /** Absent: nobody has taken it. */
  readonly personId?: PersonId;
  readonly invitedBy: PersonId;
  readonly invitedAt: Instant;
  /** The code that takes it, as its hash; the last one that was made. */
  readonly invitation: { readonly codeHash: string; readonly until: Instant };
  readonly since?: Instant;
  /** Absent: until it is ended. */
  readonly until?: Instant;
  readonly ended?: { readonly at: Instant; readonly by: PersonId; readonly reason: string };
  readonly revision: number;
};

export type ActivePost = Post & { readonly personId: PersonId };

/** Somebody holds it now: taken, not ended, and its time not over. */
export const isHeld = (post: Post, now: Instant): post is ActivePost =>
  post.state === 'active' && post.personId !== undefined && (post.until === undefined || post.until > now);

/** What a post makes of its holder, theirs and delegated, each with its time: nothing delegated outlasts the post it lies on. */
export function standingOf({ postId, revision, district, subDistrict, ...post }: Post): Standing {
  const own = post.roles.map((role) => ({ role, ...(post.until !== undefined && { until: post.until }) }));
  const delegated = post.delegations.flatMap(({ roles, from, until }) =>
    roles.map((role) => ({ role, from, until: instant(Math.min(until, post.until ?? until)) })),
  );
  const grants: readonly RoleGrant[] = post.state === 'active' ? [...own, ...delegated] : [];
  const since = post.since ?? post.invitedAt;
  return { postId, postRevision: revision, since, district, ...(subDistrict !== undefined && { subDistrict }), grants };
}
