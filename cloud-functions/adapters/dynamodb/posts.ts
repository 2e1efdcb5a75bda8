import * as z from 'zod';
import { districtRoles } from '../../domain/caller';
import type { Post } from '../../domain/staff/post';
import type { Posts } from '../../use-cases/ports/posts';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { readNewestItem } from './item-reader';
import { bodyOf, expiry, isKept, keyOf, storedInstant, storedPersonId, textOf } from './items';
import { invitationKey, postKey, postsKey, postsOfPersonKey } from './keys-staff';
import { postKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const storedRoles = z.array(z.enum(districtRoles));

const postSchema = z.object({
  postId: z.string(),
  district: z.string(),
  subDistrict: z.string().optional(),
  name: z.string(),
  roles: storedRoles,
  delegations: z.array(
    z.object({
      delegationId: z.string(),
      roles: storedRoles,
      from: storedInstant,
      until: storedInstant,
      byPostId: z.string(),
      byName: z.string(),
    }),
  ),
  state: z.enum(['invited', 'active', 'ended']),
  personId: storedPersonId.optional(),
  invitedBy: storedPersonId,
  invitedAt: storedInstant,
  invitation: z.object({ codeHash: z.string(), until: storedInstant }),
  since: storedInstant.optional(),
  until: storedInstant.optional(),
  ended: z.object({ at: storedInstant, by: storedPersonId, reason: z.string() }).optional(),
  revision: z.int(),
});

const kind: CaseworkKind<Post> = {
  name: 'post',
  headKey: postKey,
  read: (item) => bodyOf('post', postSchema, item),
  idOf: ({ postId }) => postId,
  filedAt: ({ invitedAt }) => invitedAt,
  keptUntil: postKeptUntil,
  listsOf: ({ district, state, personId }) => [
    postsKey(district, state === 'ended' ? 'ended' : 'present'),
    ...(personId === undefined ? [] : [postsOfPersonKey(personId)]),
  ],
};

export function makePosts(access: StoreAccess): Posts {
  const { add, get, replace, list } = makeCaseworkRecords(access, kind);
  const { client, tables, clock } = access;
  return {
    add,
    get,
    replace,
    listOfDistrict: (district, which, request) =>
      list(postsKey(district, which), which === 'present' ? 'oldest-first' : 'newest-first', request),
    listOfPerson: (personId, request) => list(postsOfPersonKey(personId), 'newest-first', request),
    keepInvitation: async (codeHash, { postId, until }) => {
      await putIf(client, tables.casework, { ...keyOf(invitationKey(codeHash)), ...expiry(until), postId: { S: postId } });
    },
    postOfInvitation: async (codeHash) => {
      const item = await readNewestItem(access, tables.casework, invitationKey(codeHash));
      return isKept(item, clock.now()) ? textOf(item, 'postId') : undefined;
    },
  };
}
