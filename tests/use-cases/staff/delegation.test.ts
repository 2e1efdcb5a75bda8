import type { DistrictRole } from '../../../cloud-functions/domain/caller';
import { delegateRoles } from '../../../cloud-functions/use-cases/staff/delegate-roles';
import { endDelegation } from '../../../cloud-functions/use-cases/staff/end-delegation';
import { endPost } from '../../../cloud-functions/use-cases/staff/end-post';
import { listMyPost } from '../../../cloud-functions/use-cases/staff/list-my-post';
import { aPostId } from '../../builders/a-post';
import { at } from '../../builders/facts';
import { anOffice, codeOf, days, given, hours } from './an-office';

async function twoColleagues() {
  const office = anOffice();
  const giver = await office.staff('吴刚', ['approver', 'tracer']);
  const receiver = await office.staff('何敏', ['reviewer']);
  const delegate = (rest: object = {}, caller = giver.caller) => {
    const roles: readonly DistrictRole[] = ['approver'];
    const body = { delegationId: aPostId(), postId: receiver.post.postId, roles, until: '2022-09-10T18:00:00+08:00', ...rest };
    return delegateRoles({ caller, body }, office);
  };
  return { office, giver, receiver, delegate };
}

it('lets a colleague act in one’s role until its end, and says so to both', async () => {
  const { office, giver, receiver, delegate } = await twoColleagues();
  expect(codeOf(await delegate())).toBe('done');
  const caller = await office.callerNow('何敏');
  expect(caller.roles).toEqual(['resident', 'reviewer', 'approver']);
  expect(caller.roleEnds).toEqual({ approver: Date.parse('2022-09-10T18:00:00+08:00') });
  const mine = given(await listMyPost({ caller }, office));
  expect(mine.post?.delegations).toMatchObject([{ roles: ['approver'], byName: '吴刚', until: '2022-09-10T18:00:00+08:00' }]);
  expect(given(await listMyPost({ caller: giver.caller }, office)).given).toMatchObject([{ toName: '何敏', roles: ['approver'] }]);
  const [entry] = (await office.entries()).filter(({ operation }) => operation === 'delegateRoles');
  expect(entry).toMatchObject({ actor: giver.caller.personId, about: [receiver.caller.personId], role: 'tracer' });
  expect(entry?.target).toContain(`from post ${giver.post.postId} to post ${receiver.post.postId}`);
  office.pass(4 * days + 9.5 * hours);
  expect((await office.callerNow('何敏')).roles).toEqual(['resident', 'reviewer']);
});

it('ends with the post of whoever received it, though it was given for longer', async () => {
  const { office, delegate } = await twoColleagues();
  const brief = await office.staff('徐亮', ['inspector'], { until: at('2022-09-08T18:00:00+08:00') });
  expect(codeOf(await delegate({ postId: brief.post.postId }))).toBe('done');
  expect((await office.callerNow('徐亮')).roles).toEqual(['resident', 'inspector', 'approver']);
  office.pass(2 * days + 9.5 * hours);
  expect((await office.callerNow('徐亮')).roles).toEqual(['resident']);
});

it('may begin later', async () => {
  const { office, delegate } = await twoColleagues();
  await delegate({ from: '2022-09-08T00:00:00+08:00' });
  expect((await office.callerNow('何敏')).roles).not.toContain('approver');
  office.pass(2 * days);
  expect((await office.callerNow('何敏')).roles).toContain('approver');
});

it.each([
  ['a role that is not one’s own', { roles: ['inspector'] }, 'roles'],
  ['more than two weeks', { until: '2022-09-20T08:30:00.001+08:00' }, 'until'],
  ['what is over before it begins', { from: '2022-09-11T00:00:00+08:00' }, 'until'],
  ['what begins after more than two weeks', { from: '2022-09-21T00:00:00+08:00', until: '2022-09-22T00:00:00+08:00' }, 'from'],
])('is refused for %s', async (_, rest, path) => {
  const { office, delegate } = await twoColleagues();
  expect(await delegate(rest)).toMatchObject({ error: { code: 'request-not-valid', fields: [{ path }] } });
  expect((await office.callerNow('何敏')).roles).toEqual(['resident', 'reviewer']);
});

it('holds for two weeks to the moment', async () => {
  const { delegate } = await twoColleagues();
  expect(codeOf(await delegate({ until: '2022-09-20T08:30:00+08:00' }))).toBe('done');
});

it('is never of an administrator’s role, not even by one', async () => {
  const { office, delegate } = await twoColleagues();
  const { caller } = await office.staff('林峰', ['administrator', 'reviewer']);
  expect(await delegate({ roles: ['administrator'] }, caller)).toMatchObject({ error: { fields: [{ path: 'roles' }] } });
});

it('is not handed on: what is delegated is not one’s own', async () => {
  const { office, receiver, delegate } = await twoColleagues();
  const third = await office.staff('徐亮', ['inspector']);
  await delegate();
  const holder = await office.callerNow('何敏');
  expect(holder.roles).toContain('approver');
  expect(await delegate({ postId: third.post.postId }, holder)).toMatchObject({
    error: { fields: [{ path: 'roles', problem: 'not-one-of' }] },
  });
  expect(codeOf(await delegate({ postId: third.post.postId, roles: ['reviewer'] }, holder))).toBe('done');
  expect(receiver.post.postId).not.toBe(third.post.postId);
});

it('goes to a colleague of the same district who reaches no further, holds a post now and is not oneself', async () => {
  const { office, giver, delegate } = await twoColleagues();
  const elsewhere = await office.staff('海拉尔的人', ['reviewer'], { district: '150702' });
  const over = await office.staff('离开的人', ['reviewer'], { until: office.clock.now() });
  for (const postId of [elsewhere.post.postId, over.post.postId, giver.post.postId, aPostId()]) {
    expect(codeOf(await delegate({ postId }))).toBe('not-found');
  }
  const local = await office.staff('街道的人', ['approver'], { subDistrict: '150781001' });
  expect(codeOf(await delegate({}, local.caller))).toBe('not-found');
  expect(codeOf(await delegate({ postId: local.post.postId }))).toBe('done');
  expect(await office.callerNow('街道的人')).toMatchObject({ subDistrict: '150781001' });
});

it('ends before its time by whoever gave or received it or an administrator, and by nobody else', async () => {
  const { office, giver, receiver, delegate } = await twoColleagues();
  const { caller: third } = await office.staff('徐亮', ['inspector']);
  const { caller: administrator } = await office.staff('林峰', ['administrator']);
  for (const [caller, outcome] of [
    [third, 'not-found'],
    [giver.caller, 'done'],
    [receiver.caller, 'done'],
    [administrator, 'done'],
  ] as const) {
    const { delegationId } = given(await delegate());
    const params = { postId: receiver.post.postId, delegationId };
    expect(codeOf(await endDelegation({ caller, params }, office))).toBe(outcome);
    expect((await office.callerNow('何敏')).roles.includes('approver')).toBe(outcome !== 'done');
    if (outcome !== 'done') await endDelegation({ caller: giver.caller, params }, office);
  }
});

it('sent twice is given once, and ends with the post of whoever gave it', async () => {
  const { office, giver, receiver, delegate } = await twoColleagues();
  const { caller: administrator } = await office.staff('林峰', ['administrator']);
  const delegationId = aPostId();
  const first = await delegate({ delegationId });
  expect(await delegate({ delegationId, until: '2022-09-12T18:00:00+08:00' })).toEqual(first);
  expect((await office.posts.get(receiver.post.postId))?.delegations).toHaveLength(1);
  await endPost({ caller: administrator, params: { postId: giver.post.postId }, body: { reason: '调离' } }, office);
  expect((await office.callerNow('何敏')).roles).toEqual(['resident', 'reviewer']);
});
