import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Post, standingOf } from '../../domain/staff/post';
import type { PeopleStore } from '../ports/people-store';
import type { Posts } from '../ports/posts';

export type ChangePostNeeds = {
  readonly posts: Pick<Posts, 'get' | 'replace'>;
  readonly people: Pick<PeopleStore, 'takeStanding'>;
};

/** How often it is tried when colleagues change the same post at the same moment. */
const triesMax = 5;

/**
 * Changes a post as it stands now and gives its holder the standing that follows. A request that broke off between the two is
 * finished by sending it again: `change` may give back what is there already.
 */
export async function changePost(
  postId: string,
  change: (post: Post) => Result<Post, Refusal>,
  needs: ChangePostNeeds,
): Promise<Result<Post, Refusal>> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const before = await needs.posts.get(postId);
    if (!before) return refused({ code: 'not-found' });
    const changed = change(before);
    if (!changed.ok) return changed;
    const after = changed.value === before ? before : await needs.posts.replace(changed.value, before.revision);
    if (!after) continue;
    await settleStanding(after, needs);
    return done(after);
  }
  return refused({ code: 'changed-meanwhile' });
}

export async function settleStanding(post: Post, { people }: Pick<ChangePostNeeds, 'people'>): Promise<void> {
  if (post.personId !== undefined) await people.takeStanding(post.personId, standingOf(post));
}
