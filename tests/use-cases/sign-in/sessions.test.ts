import { listMySessions } from '../../../cloud-functions/use-cases/sign-in/list-my-sessions';
import { rememberSessions } from '../../../cloud-functions/use-cases/sign-in/remember-sessions';
import { renewSession } from '../../../cloud-functions/use-cases/sign-in/renew-session';
import { requestSignInCode } from '../../../cloud-functions/use-cases/sign-in/request-sign-in-code';
import { revokeMySession } from '../../../cloud-functions/use-cases/sign-in/revoke-my-session';
import { signInWithPhone } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-phone';
import { stepUpSession } from '../../../cloud-functions/use-cases/sign-in/step-up-session';
import { anEntrance, hours, minutes, seconds } from './an-entrance';

const phone = '13800138000';
type Entrance = ReturnType<typeof anEntrance>;

async function codeSent(entrance: Entrance, to = phone): Promise<string> {
  entrance.pass(minutes);
  await requestSignInCode({ body: { phone: to } }, entrance);
  return entrance.messages.at(-1)?.code ?? '';
}
async function callerOfToken(entrance: Entrance, token: string) {
  const verified = await entrance.sessions.verify(token, entrance.clock.now());
  if (verified.kind !== 'valid') throw new Error(verified.kind);
  return { ...verified.caller, signedInAt: verified.signedInAt };
}
async function signedIn(entrance: Entrance, of = phone) {
  const code = await codeSent(entrance, of);
  const session = await signInWithPhone({ body: { phone: of, code }, app: 'wechat' }, entrance);
  if (!session.ok) throw new Error(session.error.code);
  return callerOfToken(entrance, session.value.token);
}

it('every sign-in is listed to its person, with the kind of app and nothing more', async () => {
  const entrance = anEntrance();
  const first = await signedIn(entrance);
  const second = await signedIn(entrance);
  await signedIn(entrance, '13900139000');
  const listed = await listMySessions({ caller: second }, entrance);
  expect(listed).toEqual({
    ok: true,
    value: {
      sessions: [second, first].map(({ sessionId, signedInAt }) => ({
        sessionId,
        app: 'wechat',
        startedAt: expect.stringMatching(/^2022-09-06T08:3\d:00\+08:00$/),
        endsAt: expect.stringMatching(/^2022-09-06T20:3\d:00\+08:00$/),
        endedAt: null,
        isThis: signedInAt === second.signedInAt,
      })),
    },
  });
  entrance.pass(12 * hours);
  expect(await listMySessions({ caller: second }, entrance)).toEqual({ ok: true, value: { sessions: [] } });
});

it('one that was ended from elsewhere is not renewed, and stays ended by whoever ended it first', async () => {
  const entrance = anEntrance();
  const lost = await signedIn(entrance);
  const mine = await signedIn(entrance);
  const params = { sessionId: lost.sessionId ?? '' };
  expect((await renewSession({ caller: lost }, entrance)).ok).toBe(true);
  expect(await revokeMySession({ caller: mine, params }, entrance)).toMatchObject({ ok: true, value: { endedAt: expect.any(String) } });
  expect(await renewSession({ caller: lost }, entrance)).toMatchObject({ error: { code: 'sign-in-expired' } });
  expect((await renewSession({ caller: mine }, entrance)).ok).toBe(true);
  const endedAt = (await entrance.signInSessions.get(lost.personId, params.sessionId))?.endedAt;
  entrance.pass(minutes);
  await revokeMySession({ caller: mine, params }, entrance);
  expect((await entrance.signInSessions.get(lost.personId, params.sessionId))?.endedAt).toBe(endedAt);
});

it('nobody ends another’s', async () => {
  const entrance = anEntrance();
  const somebody = await signedIn(entrance);
  const other = await signedIn(entrance, '13900139000');
  const params = { sessionId: somebody.sessionId ?? '' };
  expect(await revokeMySession({ caller: other, params }, entrance)).toMatchObject({ error: { code: 'not-found' } });
  expect((await renewSession({ caller: somebody }, entrance)).ok).toBe(true);
});

it('is remembered at a desk for ten seconds and no longer', async () => {
  const entrance = anEntrance();
  const caller = await signedIn(entrance);
  let asked = 0;
  const counted: typeof entrance.signInSessions.get = (...of) => {
    asked += 1;
    return entrance.signInSessions.get(...of);
  };
  const watch = rememberSessions({ get: counted }, entrance.clock);
  expect([await watch.holds(caller), await watch.holds(caller), asked]).toEqual([true, true, 1]);
  await entrance.signInSessions.end(caller.personId, caller.sessionId ?? '', { at: entrance.clock.now(), by: caller.personId });
  entrance.pass(10 * seconds - 1);
  expect([await watch.holds(caller), asked]).toEqual([true, 1]);
  entrance.pass(1);
  expect([await watch.holds(caller), await watch.holds(caller), asked]).toEqual([false, false, 2]);
});

describe('proving anew who one is', () => {
  it('says so in the token of the same session, which still ends twelve hours after signing in', async () => {
    const entrance = anEntrance();
    const caller = await signedIn(entrance);
    entrance.pass(10 * minutes);
    const code = await codeSent(entrance);
    const stepped = await stepUpSession({ caller, body: { way: 'phone', phone, code } }, entrance);
    if (!stepped.ok) throw new Error(stepped.error.code);
    expect(stepped.value.renewableUntil).toBe('2022-09-06T20:31:00+08:00');
    const now = await callerOfToken(entrance, stepped.value.token);
    expect(now).toEqual({ ...caller, steppedUpAt: entrance.clock.now() });
    const renewed = await renewSession({ caller: now }, entrance);
    expect(renewed.ok && (await callerOfToken(entrance, renewed.value.token)).steppedUpAt).toBe(entrance.clock.now());
    const entries = (await entrance.audit.listOfActor(caller.personId, { itemsMax: 5 }))?.items;
    expect(entries).toMatchObject([{ operation: 'stepUpSession', target: 'proved anew by phone' }]);
  });

  it('takes the same person: another’s phone, with its right code, is refused and on record', async () => {
    const entrance = anEntrance();
    const caller = await signedIn(entrance);
    await signedIn(entrance, '13900139000');
    for (const theirs of ['13900139000', '13700137000']) {
      const code = await codeSent(entrance, theirs);
      const outcome = await stepUpSession({ caller, body: { way: 'phone', phone: theirs, code } }, entrance);
      expect(outcome).toMatchObject({ error: { code: 'not-same-person' } });
    }
    const entries = (await entrance.audit.listOfActor(caller.personId, { itemsMax: 5 }))?.items;
    expect(entries?.map(({ refused }) => refused)).toEqual(['not-same-person', 'not-same-person']);
  });

  it('refuses what a sign-in refuses, and makes nobody', async () => {
    const entrance = anEntrance();
    const caller = await signedIn(entrance);
    const before = entrance.profiles.size;
    const wrong = await stepUpSession({ caller, body: { way: 'phone', phone, code: '000000' } }, entrance);
    expect(wrong).toMatchObject({ error: { code: 'sign-in-code-wrong' } });
    entrance.providerSays({ kind: 'refused' });
    expect(await stepUpSession({ caller, body: { way: 'wechat', code: 'x' } }, entrance)).toMatchObject({
      error: { code: 'sign-in-refused' },
    });
    entrance.providerSays({ kind: 'signed-in', externalId: 'an-openid-nobody-uses' });
    expect(await stepUpSession({ caller, body: { way: 'alipay', authCode: 'x' } }, entrance)).toMatchObject({
      error: { code: 'not-same-person' },
    });
    expect(entrance.profiles.size).toBe(before);
  });

  it('steps up no session that has been ended', async () => {
    const entrance = anEntrance();
    const caller = await signedIn(entrance);
    await entrance.signInSessions.end(caller.personId, caller.sessionId ?? '', { at: entrance.clock.now(), by: caller.personId });
    const code = await codeSent(entrance);
    expect(await stepUpSession({ caller, body: { way: 'phone', phone, code } }, entrance)).toMatchObject({
      error: { code: 'sign-in-expired' },
    });
  });
});
