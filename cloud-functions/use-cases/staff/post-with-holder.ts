import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { ActivePost } from '../../domain/staff/post';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Posts } from '../ports/posts';

/** The post whose holder's sessions an administrator asks about. Another district's, or one nobody holds, is `not-found`. */
export async function postWithHolder(
  caller: Caller,
  postId: string,
  { posts }: { readonly posts: Pick<Posts, 'get'> },
): Promise<Result<ActivePost, Refusal>> {
  const acting = actingAs(['administrator'], caller);
  if (!acting.ok) return acting;
  const post = await posts.get(postId);
  if (post?.district !== acting.value.district || post.personId === undefined) return refused({ code: 'not-found' });
  return done({ ...post, personId: post.personId });
}
