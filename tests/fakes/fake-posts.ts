import { postKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Post } from '../../cloud-functions/domain/staff/post';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import type { Posts } from '../../cloud-functions/use-cases/ports/posts';
import { pageInMemory, timePosition } from './page-in-memory';

/** The port's promises in memory; each call lets others go first, as a network does. */
export function fakePosts(clock: Clock): Posts {
  const held = new Map<string, Post>();
  const codes = new Map<string, { readonly postId: string; readonly until: Instant }>();
  const get = (postId: string): Post | undefined => {
    const post = held.get(postId);
    return post && postKeptUntil(post) > clock.now() ? post : undefined;
  };
  const list = (wanted: (post: Post) => boolean, direction: 'newest-first' | 'oldest-first', request: PageRequest) => {
    const items = [...held.keys()].flatMap((postId) => get(postId) ?? []).filter(wanted);
    const positionOf = ({ invitedAt, postId }: Post) => timePosition(invitedAt, postId);
    return pageInMemory({ list: 'posts', items, positionOf, direction }, request);
  };
  return {
    get: async (postId) => get(postId),
    async add(post) {
      await Promise.resolve();
      const there = get(post.postId);
      if (!there) held.set(post.postId, post);
      return there ?? post;
    },
    async replace(post, revision) {
      await Promise.resolve();
      if (get(post.postId)?.revision !== revision) return undefined;
      const next = { ...post, revision: revision + 1 };
      held.set(post.postId, next);
      return next;
    },
    listOfDistrict: async (district, which, request) =>
      list(
        (post) => post.district === district && (post.state === 'ended') === (which === 'ended'),
        which === 'present' ? 'oldest-first' : 'newest-first',
        request,
      ),
    listOfPerson: async (personId, request) => list((post) => post.personId === personId, 'newest-first', request),
    keepInvitation: async (codeHash, invitation) => {
      codes.set(codeHash, invitation);
    },
    postOfInvitation: async (codeHash) => {
      const code = codes.get(codeHash);
      return code && code.until > clock.now() ? code.postId : undefined;
    },
  };
}
