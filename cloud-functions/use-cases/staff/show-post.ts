import type { Caller, DistrictRole } from '../../domain/caller';
import { type Delegation, isHeld, type Post } from '../../domain/staff/post';
import { formatInstant, type Instant } from '../../domain/time';

export type DelegationShown = {
  readonly delegationId: string;
  readonly roles: readonly DistrictRole[];
  readonly from: string;
  readonly until: string;
  readonly byName: string;
};
export type PostShown = {
  readonly postId: string;
  readonly name: string;
  readonly subDistrict: string | null;
  readonly roles: readonly DistrictRole[];
  readonly delegations: readonly DelegationShown[];
  readonly state: Post['state'];
  readonly invitedAt: string;
  readonly invitationUntil: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly isMine: boolean;
};

/** One whose time is over has ended, whether or not anybody said so. */
export function showPost(post: Post, caller: Pick<Caller, 'personId'>, now: Instant): PostShown {
  const isOver = post.state === 'active' && !isHeld(post, now);
  const endedAt = post.ended?.at ?? (isOver ? post.until : undefined);
  return {
    postId: post.postId,
    name: post.name,
    subDistrict: post.subDistrict ?? null,
    roles: post.roles,
    delegations: post.delegations.filter(({ until }) => until > now).map(showDelegation),
    state: isOver ? 'ended' : post.state,
    invitedAt: formatInstant(post.invitedAt),
    invitationUntil: post.state === 'invited' ? formatInstant(post.invitation.until) : null,
    since: instantOrNull(post.since),
    until: instantOrNull(post.until),
    endedAt: instantOrNull(endedAt),
    endReason: post.ended?.reason ?? null,
    isMine: post.personId === caller.personId,
  };
}

export const showDelegation = ({ delegationId, roles, from, until, byName }: Delegation): DelegationShown => ({
  delegationId,
  roles,
  from: formatInstant(from),
  until: formatInstant(until),
  byName,
});

const instantOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
