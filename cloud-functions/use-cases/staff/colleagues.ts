/** Posts as their holders and colleagues find them. */
import type { Caller } from '../../domain/caller';
import { type ActivePost, isHeld, type Post } from '../../domain/staff/post';
import type { Instant } from '../../domain/time';
import type { Posts } from '../ports/posts';

const postsPerPage = 100;
/** Ours: two thousand people at one desk; a bigger district has sub-districts of its own. */
const pagesMax = 20;

/** Everyone who works for a district or is invited to, the first to be invited first. */
export async function presentPosts(district: string, { posts }: { readonly posts: Pick<Posts, 'listOfDistrict'> }) {
  const present: Post[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const found = await posts.listOfDistrict(district, 'present', { after, itemsMax: postsPerPage });
    present.push(...(found?.items ?? []));
    after = found?.next;
    if (after === undefined) return present;
  }
  return present;
}

/** The post somebody holds now; nobody holds two. */
export async function heldPost(
  { personId }: Pick<Caller, 'personId'>,
  now: Instant,
  { posts }: { readonly posts: Pick<Posts, 'listOfPerson'> },
): Promise<ActivePost | undefined> {
  const found = await posts.listOfPerson(personId, { itemsMax: postsPerPage });
  for (const post of found?.items ?? []) if (isHeld(post, now)) return post;
  return undefined;
}
