import { createHash, randomBytes } from 'node:crypto';
import type { DistrictRole } from '../../cloud-functions/domain/caller';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Post } from '../../cloud-functions/domain/staff/post';
import { at } from './facts';
import { personIdNamed } from './people';

export const aPostId = (): string => {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** A reviewer of Manzhouli who has taken their post, unless said otherwise. */
export const aPost = (about: Partial<Post> = {}): Post => {
  const postId = about.postId ?? aPostId();
  return {
    postId,
    district: '150781',
    name: '何敏',
    roles: ['reviewer'],
    delegations: [],
    state: 'active',
    personId: personIdNamed(`holder of ${postId}`),
    invitedBy: personIdNamed('an administrator') as PersonId,
    invitedAt: at('2022-09-01T09:00:00+08:00'),
    invitation: { codeHash: createHash('sha256').update(postId).digest('hex'), until: at('2022-09-04T09:00:00+08:00') },
    since: at('2022-09-01T10:00:00+08:00'),
    revision: 1,
    ...about,
  };
};

/** The posts of two colleagues, of whom the first has lent the second a role of theirs. */
export function aLentRole(giver: PersonId, receiver: PersonId, role: DistrictRole): readonly [Post, Post] {
  const from = aPost({ personId: giver, roles: [role] });
  const until = at('2022-09-14T00:00:00+08:00');
  const delegation = {
    delegationId: aPostId(),
    roles: [role],
    from: at('2022-09-02T00:00:00+08:00'),
    until,
    byPostId: from.postId,
    byName: '周敏',
  };
  return [from, aPost({ personId: receiver, roles: ['inspector'], delegations: [delegation] })];
}
