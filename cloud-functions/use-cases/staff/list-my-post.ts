import type { Caller, DistrictRole } from '../../domain/caller';
import { districtRoles } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { delegationDaysMax, liveDelegations, mayReceive } from '../../domain/staff/delegation';
import { isHeld } from '../../domain/staff/post';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Clock } from '../ports/clock';
import type { Posts } from '../ports/posts';
import { heldPost, presentPosts } from './colleagues';
import { type DelegationShown, type PostShown, showDelegation, showPost } from './show-post';

export type ListMyPostNeeds = { readonly posts: Pick<Posts, 'listOfPerson' | 'listOfDistrict'>; readonly clock: Clock };

type Colleague = { readonly postId: string; readonly name: string; readonly roles: readonly DistrictRole[]; readonly mayReceive: boolean };
export type MyPost = {
  /** Null: roles given without a post. */
  readonly post: PostShown | null;
  readonly given: readonly (DelegationShown & { readonly postId: string; readonly toName: string })[];
  readonly colleagues: readonly Colleague[];
  readonly delegationDaysMax: number;
};

/** What the caller is here as, what is delegated to them and by them, each with its end, and whom they may delegate to. */
export async function listMyPost({ caller }: { readonly caller: Caller }, needs: ListMyPostNeeds): Promise<Result<MyPost, Refusal>> {
  const acting = actingAs(districtRoles, caller);
  if (!acting.ok) return acting;
  const now = needs.clock.now();
  const own = await heldPost(caller, now, needs);
  const others = (await presentPosts(acting.value.district, needs)).filter(
    (post) => isHeld(post, now) && post.personId !== caller.personId,
  );
  const given = others.flatMap((post) =>
    liveDelegations(post, now)
      .filter(({ byPostId }) => byPostId === own?.postId)
      .map((delegation) => ({ ...showDelegation(delegation), postId: post.postId, toName: post.name })),
  );
  return done({
    post: own ? showPost(own, caller, now) : null,
    given,
    colleagues: others.map((post) => ({
      postId: post.postId,
      name: post.name,
      roles: post.roles,
      mayReceive: own !== undefined && mayReceive(post, own, now),
    })),
    delegationDaysMax,
  });
}
