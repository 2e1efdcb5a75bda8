import { acceptInvitation } from '../../../cloud-functions/use-cases/staff/accept-invitation';
import { inviteStaff } from '../../../cloud-functions/use-cases/staff/invite-staff';
import { listStaff } from '../../../cloud-functions/use-cases/staff/list-staff';
import { aPostId } from '../../builders/a-post';
import { anOffice, codeOf, days, given, hours } from './an-office';

const invitation = (rest: object = {}) => ({
  postId: aPostId(),
  name: '何敏',
  roles: ['reviewer'] as const,
  subDistrict: null,
  until: null,
  ...rest,
});

async function anInvitation(rest: object = {}) {
  const office = anOffice();
  const { caller: administrator } = await office.staff('林峰', ['administrator']);
  const body = invitation(rest);
  const invited = given(await inviteStaff({ caller: administrator, body }, office));
  const newcomer = await office.resident('何敏');
  const accept = (invitationCode: string, caller = newcomer) => acceptInvitation({ caller, body: { invitationCode } }, office);
  return { office, administrator, body, invited, newcomer, accept };
}

it('gives a code once, for three days, and keeps its hash alone', async () => {
  const { office, body, invited } = await anInvitation();
  expect(invited.invitationCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  expect(invited.expiresAt).toBe('2022-09-09T08:30:00+08:00');
  expect(JSON.stringify(await office.posts.get(body.postId))).not.toContain(invited.invitationCode);
  expect(invited.post).toMatchObject({ state: 'invited', name: '何敏', since: null });
});

it('is taken in the person’s own account: their roles hold from the next renewal on', async () => {
  const { office, invited, accept } = await anInvitation({ subDistrict: '150781001', until: '2022-10-01T00:00:00+08:00' });
  expect((await office.callerNow('何敏')).roles).toEqual(['resident']);
  expect(given(await accept(invited.invitationCode))).toMatchObject({
    state: 'active',
    isMine: true,
    since: '2022-09-06T08:30:00+08:00',
  });
  expect(await office.callerNow('何敏')).toMatchObject({ roles: ['resident', 'reviewer'], district: '150781', subDistrict: '150781001' });
  expect((await office.callerNow('何敏')).roleEnds).toEqual({ reviewer: Date.parse('2022-10-01T00:00:00+08:00') });
  expect((await office.entries()).map(({ operation, actor }) => [operation, actor])).toEqual(
    expect.arrayContaining([['acceptInvitation', (await office.callerNow('何敏')).personId]]),
  );
  office.pass(25 * days);
  expect(await office.callerNow('何敏')).toMatchObject({ roles: ['resident'], district: undefined });
});

it('is read as it is typed, and answers the same person as the first time', async () => {
  const { invited, accept } = await anInvitation();
  const typed = `${invited.invitationCode.slice(0, 5)}-${invited.invitationCode.slice(5)}`.toLowerCase();
  expect(codeOf(await accept(typed))).toBe('done');
  expect(codeOf(await accept(typed))).toBe('done');
});

it('is good for one person', async () => {
  const { office, invited, accept } = await anInvitation();
  const other = await office.resident('另一个人');
  await accept(invited.invitationCode);
  expect(codeOf(await accept(invited.invitationCode, other))).toBe('invitation-wrong');
  expect((await office.callerNow('另一个人')).roles).toEqual(['resident']);
});

it('of two people at once is good for one', async () => {
  const { office, invited, newcomer, accept } = await anInvitation();
  const other = await office.resident('另一个人');
  const outcomes = await Promise.all([accept(invited.invitationCode, newcomer), accept(invited.invitationCode, other)]);
  expect(outcomes.map(codeOf).sort()).toEqual(['done', 'invitation-wrong']);
  const roles = [await office.callerNow('何敏'), await office.callerNow('另一个人')].map((caller) => caller.roles.length);
  expect(roles.sort()).toEqual([1, 2]);
});

it.each([
  ['a moment before its end', 72 * hours - 1, 'done'],
  ['at its end', 72 * hours, 'invitation-wrong'],
])('%s', async (_, later, outcome) => {
  const { office, invited, accept } = await anInvitation();
  office.pass(later);
  expect(codeOf(await accept(invited.invitationCode))).toBe(outcome);
});

it('made anew replaces the code before', async () => {
  const { office, administrator, body, invited, accept } = await anInvitation();
  const again = given(await inviteStaff({ caller: administrator, body: { ...body, name: '何敏（新）' } }, office));
  expect(codeOf(await accept(invited.invitationCode))).toBe('invitation-wrong');
  expect(given(await accept(again.invitationCode)).name).toBe('何敏（新）');
  expect(codeOf(await inviteStaff({ caller: administrator, body }, office))).toBe('step-not-possible');
});

it('cannot be guessed: the eleventh try in an hour is not looked at', async () => {
  const { office, invited, accept } = await anInvitation();
  for (let tries = 0; tries < 10; tries += 1) expect(codeOf(await accept('00000-00000'))).toBe('invitation-wrong');
  expect(codeOf(await accept(invited.invitationCode))).toBe('too-many-requests');
  office.pass(hours);
  expect(codeOf(await accept(invited.invitationCode))).toBe('done');
});

it('is for whoever has registered, has no post yet, did not make it and works nowhere else', async () => {
  const { office, administrator, invited, accept } = await anInvitation();
  expect(codeOf(await accept(invited.invitationCode, administrator))).toBe('step-not-possible');
  const stranger = await office.people.findOrCreatePerson('stranger', { ...(await office.resident('x')), createdAt: office.clock.now() });
  expect(codeOf(await accept(invited.invitationCode, { personId: 'f'.repeat(32) as typeof stranger.personId, roles: ['resident'] }))).toBe(
    'identity-needed',
  );
  const elsewhere = await office.resident('外地的人');
  await office.people.grantRoles(elsewhere.personId, ['resident', 'authority'], '150700');
  expect(codeOf(await accept(invited.invitationCode, elsewhere))).toBe('step-not-possible');
  expect(codeOf(await accept(invited.invitationCode))).toBe('done');
});

it.each([
  ['a sub-district of another district', { subDistrict: '150702001' }, 'subDistrict'],
  ['an administrator of a part', { subDistrict: '150781001', roles: ['administrator'] }, 'subDistrict'],
  ['an end that is past', { until: '2022-09-06T08:30:00+08:00' }, 'until'],
])('is not made for %s', async (_, rest, path) => {
  const office = anOffice();
  const { caller } = await office.staff('林峰', ['administrator']);
  expect(await inviteStaff({ caller, body: invitation(rest) }, office)).toMatchObject({ error: { fields: [{ path }] } });
  expect(given(await listStaff({ caller, query: { state: 'present' } }, office)).posts).toHaveLength(1);
});

it('is an administrator’s to make, and administrators and auditors see the staff', async () => {
  const office = anOffice();
  const { caller: reviewer } = await office.staff('何敏', ['reviewer']);
  const { caller: auditor } = await office.staff('孟和', ['auditor']);
  await office.staff('海拉尔的人', ['administrator'], { district: '150702' });
  expect(codeOf(await inviteStaff({ caller: reviewer, body: invitation() }, office))).toBe('not-allowed');
  expect(codeOf(await inviteStaff({ caller: auditor, body: invitation() }, office))).toBe('not-allowed');
  expect(codeOf(await listStaff({ caller: reviewer, query: { state: 'present' } }, office))).toBe('not-allowed');
  const { posts } = given(await listStaff({ caller: auditor, query: { state: 'present' } }, office));
  expect(posts.map(({ name }) => name).sort()).toEqual(['何敏', '孟和']);
});
