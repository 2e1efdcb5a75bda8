import { rememberSessions } from '../../../cloud-functions/use-cases/sign-in/remember-sessions';
import { acceptInvitation } from '../../../cloud-functions/use-cases/staff/accept-invitation';
import { endPost } from '../../../cloud-functions/use-cases/staff/end-post';
import { inviteStaff } from '../../../cloud-functions/use-cases/staff/invite-staff';
import { listStaff } from '../../../cloud-functions/use-cases/staff/list-staff';
import { listStaffSessions } from '../../../cloud-functions/use-cases/staff/list-staff-sessions';
import { revokeStaffSessions } from '../../../cloud-functions/use-cases/staff/revoke-staff-sessions';
import { aPostId } from '../../builders/a-post';
import { anOffice, codeOf, given } from './an-office';

const reason = { reason: '调离' };

async function aReviewerAndTheirAdministrator() {
  const office = anOffice();
  const { caller: administrator, post: own } = await office.staff('林峰', ['administrator']);
  const reviewer = await office.staff('何敏', ['reviewer']);
  const end = (postId = reviewer.post.postId, caller = administrator) => endPost({ caller, params: { postId }, body: reason }, office);
  return { office, administrator, own, reviewer, end };
}

it('takes the roles and every session with it, and stands in the record and in the person’s own', async () => {
  const { office, administrator, reviewer, end } = await aReviewerAndTheirAdministrator();
  const sessionId = await office.signedIn('何敏');
  expect(given(await end())).toMatchObject({ state: 'ended', endReason: '调离', endedAt: '2022-09-06T08:30:00+08:00' });
  expect(await office.callerNow('何敏')).toMatchObject({ roles: ['resident'], district: undefined });
  expect(await office.signInSessions.get(reviewer.caller.personId, sessionId)).toMatchObject({ endedBy: administrator.personId });
  const { items } = (await office.audit.listAbout(reviewer.caller.personId, { itemsMax: 10 })) ?? { items: [] };
  expect(items).toMatchObject([{ operation: 'endPost', role: 'administrator', purpose: '调离' }]);
  const lists = await Promise.all(
    (['present', 'ended'] as const).map(async (state) => given(await listStaff({ caller: administrator, query: { state } }, office)).posts),
  );
  expect(lists.map((posts) => posts.map(({ name }) => name))).toEqual([['林峰'], ['何敏']]);
});

it('at a desk its sessions are refused within ten seconds', async () => {
  const { office, reviewer, end } = await aReviewerAndTheirAdministrator();
  const watch = rememberSessions(office.signInSessions, office.clock);
  const caller = { ...reviewer.caller, sessionId: await office.signedIn('何敏') };
  expect(await watch.holds(caller)).toBe(true);
  await end();
  office.pass(10_000);
  expect(await watch.holds(caller)).toBe(false);
});

it('is finished by ending it again, should it have broken off', async () => {
  const { office, reviewer, end } = await aReviewerAndTheirAdministrator();
  const { takeStanding } = office.people;
  let isBroken = true;
  const brittle = {
    ...office,
    people: {
      ...office.people,
      takeStanding: async (...given: Parameters<typeof takeStanding>) =>
        isBroken ? Promise.reject(new Error('gone')) : takeStanding(...given),
    },
  };
  const again = () => endPost({ caller: administratorOf, params: { postId: reviewer.post.postId }, body: reason }, brittle);
  const administratorOf = await office.callerNow('林峰');
  await expect(again()).rejects.toThrow('gone');
  expect((await office.callerNow('何敏')).roles).toContain('reviewer');
  isBroken = false;
  expect(codeOf(await again())).toBe('done');
  expect((await office.callerNow('何敏')).roles).toEqual(['resident']);
  expect(codeOf(await end())).toBe('done');
});

it('is nobody’s own to end, and another district’s is not there', async () => {
  const { office, own, reviewer, end } = await aReviewerAndTheirAdministrator();
  const elsewhere = await office.staff('海拉尔的人', ['administrator'], { district: '150702' });
  expect(codeOf(await end(own.postId))).toBe('not-allowed');
  expect(codeOf(await end(reviewer.post.postId, elsewhere.caller))).toBe('not-found');
  expect(codeOf(await end(aPostId()))).toBe('not-found');
  expect(codeOf(await end(own.postId, reviewer.caller))).toBe('not-allowed');
});

it('takes an invitation back, and somebody who has left can be invited anew', async () => {
  const { office, administrator, reviewer, end } = await aReviewerAndTheirAdministrator();
  const invite = async () => {
    const body = { postId: aPostId(), name: '何敏', roles: ['tracer' as const], subDistrict: null, until: null };
    return given(await inviteStaff({ caller: administrator, body }, office));
  };
  const accept = (invitationCode: string) =>
    acceptInvitation({ caller: { personId: reviewer.caller.personId, roles: ['resident'] }, body: { invitationCode } }, office);
  const takenBack = await invite();
  await end(takenBack.post.postId);
  expect(codeOf(await accept(takenBack.invitationCode))).toBe('invitation-wrong');
  const second = await invite();
  expect(codeOf(await accept(second.invitationCode))).toBe('step-not-possible');
  await end();
  expect(codeOf(await accept(second.invitationCode))).toBe('done');
  expect((await office.callerNow('何敏')).roles).toEqual(['resident', 'tracer']);
});

it('sessions of staff are listed and ended by their administrator alone; the post stays', async () => {
  const { office, administrator, reviewer } = await aReviewerAndTheirAdministrator();
  await office.signedIn('何敏');
  const params = { postId: reviewer.post.postId };
  expect(codeOf(await listStaffSessions({ caller: reviewer.caller, params }, office))).toBe('not-allowed');
  const elsewhere = await office.staff('海拉尔的人', ['administrator'], { district: '150702' });
  expect(codeOf(await listStaffSessions({ caller: elsewhere.caller, params }, office))).toBe('not-found');
  expect(codeOf(await revokeStaffSessions({ caller: elsewhere.caller, params, body: reason }, office))).toBe('not-found');
  const { sessions } = given(await listStaffSessions({ caller: administrator, params }, office));
  expect(sessions).toMatchObject([{ app: 'computer-browser', startedAt: '2022-09-06T08:30:00+08:00', endedAt: null, isThis: false }]);
  expect(given(await revokeStaffSessions({ caller: administrator, params, body: reason }, office))).toEqual({ ended: 1 });
  expect(given(await revokeStaffSessions({ caller: administrator, params, body: reason }, office))).toEqual({ ended: 0 });
  expect((await office.callerNow('何敏')).roles).toContain('reviewer');
  const { items } = (await office.audit.listAbout(reviewer.caller.personId, { itemsMax: 10 })) ?? { items: [] };
  expect(items.map(({ operation }) => operation).sort()).toEqual(['listStaffSessions', 'revokeStaffSessions', 'revokeStaffSessions']);
});
