import type { Caller, DistrictRole } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import type { Delegation } from '../../domain/staff/post';
import type { Instant } from '../../domain/time';
import type { Posts } from '../ports/posts';
import { heldPost } from './colleagues';

export type ActsOnWordOfNeeds = { readonly posts: Pick<Posts, 'get' | 'listOfPerson'> };
type Asked = { readonly caller: Pick<Caller, 'personId'>; readonly roles: readonly DistrictRole[]; readonly now: Instant };

/**
 * Whether the caller has these roles by this one person's delegation alone, or has them no more: whoever was lent the second
 * person's role by the first is nobody beside them. Roles held without a post are one's own.
 */
export async function actsOnWordOf(giver: PersonId, { caller, roles, now }: Asked, { posts }: ActsOnWordOfNeeds): Promise<boolean> {
  const own = await heldPost(caller, now, { posts });
  if (!own || own.roles.some((role) => roles.includes(role))) return false;
  const isLive = (one: Delegation) => one.from <= now && one.until > now && one.roles.some((role) => roles.includes(role));
  const givers = await Promise.all(own.delegations.filter(isLive).map(({ byPostId }) => posts.get(byPostId)));
  return givers.every((post) => post?.personId === giver);
}
