import { signInCodeSent } from '../../../cloud-functions/contract/schemas/session';
import { requestSignInCode } from '../../../cloud-functions/use-cases/sign-in/request-sign-in-code';
import { signInWithPhone } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-phone';
import { anEntrance, hours, minutes, seconds } from './an-entrance';

const asking = { body: { phone: '138 0013 8000' } };

describe('asking for a sign-in code', () => {
  it('sends six digits and says how long they live and when to ask again', async () => {
    const entrance = anEntrance();
    const sent = await requestSignInCode(asking, entrance);
    expect(sent).toEqual({ ok: true, value: { expiresAt: '2022-09-06T08:35:00+08:00', resendAfterSeconds: 60 } });
    if (sent.ok) signInCodeSent.parse(sent.value);
    expect(entrance.messages).toEqual([{ phone: '+8613800138000', code: expect.stringMatching(/^\d{6}$/) }]);
  });

  it('answers alike whether or not the phone signs in here', async () => {
    const entrance = anEntrance();
    const unknown = await requestSignInCode(asking, entrance);
    await signInWithPhone({ body: { phone: '13800138000', code: entrance.messages[0]?.code ?? '' } }, entrance);
    const known = await requestSignInCode(asking, entrance);
    expect(known).toEqual(unknown);
  });

  it.each([
    ['59 seconds later', 59 * seconds, { ok: false, error: { code: 'sign-in-code-too-soon', retryAfterSeconds: 1 } }],
    ['60 seconds later', 60 * seconds, { ok: true }],
  ])('again, %s', async (_, later, expected) => {
    const entrance = anEntrance();
    await requestSignInCode(asking, entrance);
    entrance.pass(later);
    expect(await requestSignInCode(asking, entrance)).toMatchObject(expected);
  });

  it('counts every spelling of a number as one phone', async () => {
    const entrance = anEntrance();
    await requestSignInCode(asking, entrance);
    expect(await requestSignInCode({ body: { phone: '+8613800138000' } }, entrance)).toMatchObject({
      error: { code: 'sign-in-code-too-soon' },
    });
    expect(await requestSignInCode({ body: { phone: '13900139000' } }, entrance)).toMatchObject({ ok: true });
  });

  it('works ten times in a day, and the eleventh says when the first is a day old', async () => {
    const entrance = anEntrance();
    for (let time = 1; time <= 10; time += 1) {
      expect(await requestSignInCode(asking, entrance)).toMatchObject({ ok: true });
      entrance.pass(2 * minutes);
    }
    const eleventh = { ok: false, error: { code: 'too-many-requests', retryAfterSeconds: (24 * hours - 20 * minutes) / seconds } };
    expect(await requestSignInCode(asking, entrance)).toEqual(eleventh);
    expect(entrance.messages).toHaveLength(10);
    entrance.pass(24 * hours - 20 * minutes);
    expect(await requestSignInCode(asking, entrance)).toMatchObject({ ok: true });
    entrance.pass(minutes);
    expect(await requestSignInCode(asking, entrance)).toMatchObject({ error: { code: 'too-many-requests' } });
  });

  it.each(['12345', '0470-6221234', '+999 1'])('refuses %s, which gets no messages, and names the field', async (phone) => {
    const entrance = anEntrance();
    const refusal = { code: 'request-not-valid', fields: [{ path: 'phone', problem: 'wrong-format' }] };
    expect(await requestSignInCode({ body: { phone } }, entrance)).toEqual({ ok: false, error: refusal });
    expect(entrance.messages).toEqual([]);
  });

  it('says so when the message could not be handed over', async () => {
    const entrance = anEntrance();
    entrance.loseMessages();
    const refusal = { code: 'sign-in-provider-unreachable', retryAfterSeconds: 60 };
    expect(await requestSignInCode(asking, entrance)).toEqual({ ok: false, error: refusal });
  });

  it('keeps neither phone nor code in clear', async () => {
    const entrance = anEntrance();
    await requestSignInCode(asking, entrance);
    expect(entrance.everything()).not.toContain('13800138000');
    expect(entrance.everything()).not.toContain(entrance.messages[0]?.code);
  });
});
