/**
 * Every key of the district's staff and of sign-ins; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | people | sign-ins of a person, newest first; one of them | `person#<id>` / `session#<id, by time>` |
 * | casework | a post of the district's staff | `post#<id>` / `head` |
 * | casework | posts of a district: present, oldest first; ended, newest first | `posts#<division>#<list>` / `<since>#<id>` |
 * | casework | posts of a person, newest first | `posts-of#<person>` / `<since>#<id>` |
 * | casework | whose invitation this code is | `invitation#<hash>` / `code` |
 */
import type { PersonId } from '../../domain/ids';
import type { ItemKey } from './keys';

export const sessionsPrefix = 'session#';
export const sessionsOf = (personId: PersonId): string => `person#${personId}`;
export const sessionKey = (personId: PersonId, sessionId: string): ItemKey => ({
  pk: sessionsOf(personId),
  sk: `${sessionsPrefix}${sessionId}`,
});

export const postKey = (postId: string): ItemKey => ({ pk: `post#${postId}`, sk: 'head' });
export const postsKey = (division: string, list: 'present' | 'ended'): string => `posts#${division}#${list}`;
export const postsOfPersonKey = (personId: PersonId): string => `posts-of#${personId}`;
export const invitationKey = (codeHash: string): ItemKey => ({ pk: `invitation#${codeHash}`, sk: 'code' });
