import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { standingOf } from '../../cloud-functions/domain/staff/post';
import { addMilliseconds, millisecondsPerHour, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aPost, aPostId } from '../builders/a-post';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);
const end = { at: morning, by: newPersonId(), reason: '调离' };

onEveryStore('posts', (stores) => {
  it('keeps a post whole, the first of two under one id', async () => {
    const { posts } = stores();
    const delegation = {
      delegationId: aPostId(),
      roles: ['approver' as const],
      from: morning,
      until: later(60),
      byPostId: aPostId(),
      byName: '吴刚',
    };
    const post = aPost({ district: newDivision(), subDistrict: '150781001', until: later(90), delegations: [delegation] });
    expect(await posts.add(post)).toEqual(post);
    expect(await posts.add({ ...post, name: '另一个人' })).toEqual(post);
    expect(await posts.get(post.postId)).toEqual(post);
    expect(await posts.get(aPostId())).toBeUndefined();
  });

  it('lets one of two changes at once through', async () => {
    const { posts } = stores();
    const post = await posts.add(aPost({ district: newDivision() }));
    const outcomes = await Promise.all([posts.replace({ ...post, name: '一' }, 1), posts.replace({ ...post, name: '二' }, 1)]);
    const [changed] = outcomes.filter((outcome) => outcome);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await posts.get(post.postId)).toEqual(changed);
    expect(changed?.revision).toBe(2);
  });

  it('lists who is present, the first to be invited first, moves those who left, and shows no other district', async () => {
    const { posts } = stores();
    const district = newDivision();
    const added = [];
    for (const minutes of [3, 1, 2]) added.push(await posts.add(aPost({ district, invitedAt: later(minutes) })));
    await posts.add(aPost({ district: newDivision() }));
    const [third, first, second] = added;
    if (!third || !first || !second) throw new Error('three were added');
    const listed = async (list: 'present' | 'ended') =>
      (await everyItem(2, (request) => posts.listOfDistrict(district, list, request))).items;
    expect((await listed('present')).map(({ postId }) => postId)).toEqual([first, second, third].map(({ postId }) => postId));
    await posts.replace({ ...second, state: 'ended', ended: end }, 1);
    expect((await listed('present')).map(({ postId }) => postId)).toEqual([first, third].map(({ postId }) => postId));
    expect(await listed('ended')).toMatchObject([{ postId: second.postId, ended: end }]);
    expect(await posts.listOfDistrict(district, 'present', { after: 'x', itemsMax: 5 })).toBeUndefined();
  });

  it('finds the posts of a person from when they took them', async () => {
    const { posts } = stores();
    const { personId: _, ...invited } = aPost({ district: newDivision(), state: 'invited' });
    const person = newPersonId();
    await posts.add(invited);
    expect((await posts.listOfPerson(person, { itemsMax: 5 }))?.items).toEqual([]);
    const taken = await posts.replace({ ...invited, state: 'active', personId: person }, 1);
    expect((await posts.listOfPerson(person, { itemsMax: 5 }))?.items).toEqual([taken]);
  });

  it('knows which post a code is for, until its end', async () => {
    const { posts, clock } = stores();
    const code = randomBytes(32).toString('hex');
    const until = addMilliseconds(clock.now(), 72 * millisecondsPerHour);
    const postId = aPostId();
    await posts.keepInvitation(code, { postId, until });
    expect(await posts.postOfInvitation(code)).toBe(postId);
    expect(await posts.postOfInvitation(randomBytes(32).toString('hex'))).toBeUndefined();
    clock.set(until);
    expect(await posts.postOfInvitation(code)).toBeUndefined();
    clock.set(morning);
  });
});

onEveryStore('standing of a person', (stores) => {
  it('is what their newest post says, and an older word changes nothing', async () => {
    const { people } = stores();
    const personId = newPersonId();
    await people.findOrCreatePerson(`login ${personId}`, { personId, roles: ['resident'], createdAt: morning });
    expect(await people.findPersonByLogin(`login ${personId}`)).toBe(personId);
    expect(await people.findPersonByLogin('login of nobody')).toBeUndefined();
    const post = aPost({ personId, subDistrict: '150781001', until: later(60), revision: 2 });
    await people.takeStanding(personId, standingOf(post));
    expect((await people.getProfile(personId))?.standing).toEqual(standingOf(post));
    await people.takeStanding(personId, standingOf({ ...post, roles: ['auditor'], revision: 1 }));
    await people.takeStanding(personId, standingOf({ ...post, roles: ['auditor'], revision: 2 }));
    expect((await people.getProfile(personId))?.standing?.grants).toMatchObject([{ role: 'reviewer' }]);
    const next = aPost({ personId, roles: ['tracer'] });
    await people.takeStanding(personId, standingOf(next));
    expect((await people.getProfile(personId))?.standing).toEqual(standingOf(next));
    await expect(people.takeStanding(newPersonId(), standingOf(next))).rejects.toThrow();
  });

  it('is not taken away by what becomes of a post they held before', async () => {
    const { people } = stores();
    const personId = newPersonId();
    await people.findOrCreatePerson(`login ${personId}`, { personId, roles: ['resident'], createdAt: morning });
    const former = aPost({ personId, since: later(-90), until: later(-60) });
    const present = aPost({ personId, roles: ['tracer'], since: later(-30) });
    await people.takeStanding(personId, standingOf(former));
    await people.takeStanding(personId, standingOf(present));
    await people.takeStanding(personId, standingOf({ ...former, state: 'ended', ended: end, revision: 2 }));
    expect((await people.getProfile(personId))?.standing).toEqual(standingOf(present));
  });
});
