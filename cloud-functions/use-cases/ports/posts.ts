import type { PersonId } from '../../domain/ids';
import type { Post } from '../../domain/staff/post';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type Posts = {
  /** One with this id already there stays as it is and is given back. */
  add(post: Post): Promise<Post>;
  get(postId: string): Promise<Post | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(post: Post, revision: number): Promise<Post | undefined>;
  /** `present`: invited and active, oldest first. `ended`: newest first. */
  listOfDistrict(district: string, list: 'present' | 'ended', request: PageRequest): Promise<Page<Post> | undefined>;
  /** Newest first. */
  listOfPerson(personId: PersonId, request: PageRequest): Promise<Page<Post> | undefined>;
  /** Which post this code is for; kept until its end. */
  keepInvitation(codeHash: string, invitation: { readonly postId: string; readonly until: Instant }): Promise<void>;
  postOfInvitation(codeHash: string): Promise<string | undefined>;
};
