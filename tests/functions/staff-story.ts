/** An administrator and somebody who joins: invited, at work, away for a while, a phone lost, gone; over the whole product. */
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';

const rememberedMilliseconds = 10_000;

export async function liveThroughStaff(product: AProduct, ask: Ask): Promise<void> {
  const idOf = (name: string) => uuidAt(product.access.clock.now(), name);
  const works = async (name: 'listClaims' | 'listFactProposals', token: string) => (await ask(name, token)).body.code === undefined;
  const started = await product.signInAs('administrator');
  const postId = idOf('a post for a contact of a contact');
  const invitation = { body: { postId, name: '李强', roles: ['reviewer'], subDistrict: null, until: null } };

  // Whoever gives power away proves first who they are.
  expect((await ask('inviteStaff', started, invitation)).body.code).toBe('step-up-needed');
  const administrator = String((await ask('stepUpAsDemoPerson', started)).body.token);
  const { invitationCode } = (await ask('inviteStaff', administrator, invitation)).body;

  const resident = await product.signInAs('contact-of-contact');
  expect((await ask('listClaims', resident)).body.code).toBe('not-allowed');
  expect((await ask('acceptInvitation', resident, { body: { invitationCode } })).body).toMatchObject({ state: 'active', isMine: true });
  const reviewer = String((await ask('renewSession', resident)).body.token);
  expect(await works('listClaims', reviewer)).toBe(true);
  expect((await ask('listFactProposals', reviewer)).body.code).toBe('not-allowed');

  // A colleague who is away lets them approve, until tomorrow.
  const approver = await product.signInAs('approver');
  const { colleagues } = (await ask('listMyPost', approver)).body;
  expect(colleagues).toContainEqual({ postId, name: '李强', roles: ['reviewer'], mayReceive: true });
  const delegationId = idOf('a delegation');
  const until = new Date(product.access.clock.now() + 86_400_000).toISOString();
  const delegation = { body: { delegationId, postId, roles: ['approver'], until } };
  expect((await ask('delegateRoles', approver, delegation)).body.delegationId).toBe(delegationId);
  const acting = await product.signInAs('contact-of-contact');
  expect(await works('listFactProposals', acting)).toBe(true);
  expect((await ask('endDelegation', approver, { params: { postId, delegationId } })).body).toEqual({ ended: true });
  expect((await ask('listFactProposals', await product.signInAs('contact-of-contact'))).body.code).toBe('not-allowed');

  // Their phone is lost: every session ends at the desk, and they sign in anew.
  const { sessions } = (await ask('listStaffSessions', administrator, { params: { postId } })).body;
  expect(sessions).toHaveLength(3);
  const mine = (await ask('listMySessions', resident)).body.sessions;
  const [newest] = Array.isArray(mine) ? mine : [];
  expect((await ask('revokeMySession', resident, { params: { sessionId: newest.sessionId } })).body.endedAt).not.toBeNull();
  const lost = { params: { postId }, body: { reason: '手机丢失' } };
  expect((await ask('revokeStaffSessions', administrator, lost)).body).toEqual({ ended: 2 });
  product.moveClock(rememberedMilliseconds);
  expect((await ask('listClaims', acting)).body.code).toBe('sign-in-expired');
  expect(await works('listClaims', await product.signInAs('contact-of-contact'))).toBe(true);

  // They leave.
  expect((await ask('endPost', administrator, { params: { postId }, body: { reason: '调离' } })).body.state).toBe('ended');
  expect((await ask('listClaims', await product.signInAs('contact-of-contact'))).body.code).toBe('not-allowed');
  const { posts } = (await ask('listStaff', administrator, { query: { state: 'ended' } })).body;
  expect(posts).toMatchObject([{ postId, endReason: '调离' }]);

  // Elsewhere than in the demo city it is a code to the phone.
  await ask('requestSignInCode', undefined, { body: { phone: '13700137000' } });
  const codeSent = () => product.textMessages.get('+8613700137000');
  const signedIn = await ask('signInWithPhone', undefined, { body: { phone: '13700137000', code: codeSent() } });
  product.moveClock(60_000);
  await ask('requestSignInCode', undefined, { body: { phone: '13700137000' } });
  const proof = { body: { way: 'phone', phone: '13700137000', code: codeSent() } };
  expect((await ask('stepUpSession', String(signedIn.body.token), proof)).body.roles).toEqual(['resident']);
}
