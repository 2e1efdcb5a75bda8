/** Delegation 委派: a member of staff lets a colleague act in some of their own roles for a while. */
import type { DistrictRole } from '../caller';
import type { FieldRefusal } from '../refusal';
import { addMilliseconds, type Instant, millisecondsPerDay } from '../time';
import { type ActivePost, isHeld, type Post } from './post';

/** Ours: leave of two weeks; whoever is away longer needs a post of their own in their place. */
export const delegationDaysMax = 14;
/** Ours: more than a district has colleagues on leave at once; it bounds the record. */
export const delegationsPerPostMax = 20;

export type DelegationAsked = { readonly roles: readonly DistrictRole[]; readonly from: Instant; readonly until: Instant };

/**
 * What is wrong with it, if anything. One's own roles alone, which a delegated one is not, and never `administrator`: whoever
 * may give roles is named by an administrator. From now on or up to two weeks ahead, for at most two weeks, within one's own time.
 */
export function delegationFault(giver: Post, { roles, from, until }: DelegationAsked, now: Instant): FieldRefusal | undefined {
  if (roles.some((role) => role === 'administrator' || !giver.roles.includes(role))) return { path: 'roles', problem: 'not-one-of' };
  const longest = delegationDaysMax * millisecondsPerDay;
  if (from > addMilliseconds(now, longest)) return { path: 'from', problem: 'out-of-range' };
  if (until <= from || until <= now) return { path: 'until', problem: 'end-before-start' };
  if (until - from > longest || (giver.until !== undefined && until > giver.until)) return { path: 'until', problem: 'out-of-range' };
  return undefined;
}

/** A colleague of the same district whose sites are among the giver's: nobody reaches further by what is delegated to them. */
export const mayReceive = (receiver: Post, giver: ActivePost, now: Instant): receiver is ActivePost =>
  isHeld(receiver, now) &&
  receiver.postId !== giver.postId &&
  receiver.personId !== giver.personId &&
  receiver.district === giver.district &&
  (giver.subDistrict === undefined || giver.subDistrict === receiver.subDistrict);

export const liveDelegations = ({ delegations }: Post, now: Instant) => delegations.filter(({ until }) => until > now);
