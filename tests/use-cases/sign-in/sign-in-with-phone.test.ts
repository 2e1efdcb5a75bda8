import { session } from '../../../cloud-functions/contract/schemas/session';
import { requestSignInCode } from '../../../cloud-functions/use-cases/sign-in/request-sign-in-code';
import { signInWithPhone } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-phone';
import { anEntrance, minutes } from './an-entrance';

const phone = '13800138000';

async function withCode() {
  const entrance = anEntrance();
  await requestSignInCode({ body: { phone } }, entrance);
  const code = entrance.messages[0]?.code ?? '';
  const wrong = code === '000000' ? '000001' : '000000';
  return { entrance, code, wrong };
}
const codeWrong = { ok: false, error: { code: 'sign-in-code-wrong' } };

describe('signing in with a phone', () => {
  it('gives a newcomer a session', async () => {
    const { entrance, code } = await withCode();
    const given = await signInWithPhone({ body: { phone, code } }, entrance);
    expect(given).toEqual({
      ok: true,
      value: {
        token: expect.any(String),
        expiresAt: '2022-09-06T09:00:00+08:00',
        renewableUntil: '2022-09-06T20:30:00+08:00',
        roles: ['resident'],
        district: null,
        registered: false,
        declared: false,
      },
    });
    if (given.ok) session.parse(given.value);
  });

  it('finds the same person again, however the number is written', async () => {
    const { entrance, code } = await withCode();
    const first = await signInWithPhone({ body: { phone, code } }, entrance);
    entrance.pass(2 * minutes);
    await requestSignInCode({ body: { phone: '+86 138 0013 8000' } }, entrance);
    const second = await signInWithPhone({ body: { phone: '008613800138000', code: entrance.messages[1]?.code ?? '' } }, entrance);
    const personOf = async (given: typeof first) => {
      const verified = given.ok ? await entrance.sessions.verify(given.value.token, entrance.clock.now()) : undefined;
      return verified?.kind === 'valid' ? verified.caller.personId : undefined;
    };
    expect(await personOf(first)).toMatch(/^[0-9a-f]{32}$/);
    expect(await personOf(second)).toBe(await personOf(first));
  });

  it('takes a code once', async () => {
    const { entrance, code } = await withCode();
    await signInWithPhone({ body: { phone, code } }, entrance);
    expect(await signInWithPhone({ body: { phone, code } }, entrance)).toEqual(codeWrong);
  });

  it.each([
    ['a moment before five minutes', 5 * minutes - 1, true],
    ['at five minutes', 5 * minutes, false],
  ])('takes a code %s: %#', async (_, later, ok) => {
    const { entrance, code } = await withCode();
    entrance.pass(later);
    expect(await signInWithPhone({ body: { phone, code } }, entrance)).toMatchObject({ ok });
  });

  it.each([
    [4, true],
    [5, false],
  ])('takes the right code after %d wrong ones: %s', async (wrongOnes, ok) => {
    const { entrance, code, wrong } = await withCode();
    for (let time = 0; time < wrongOnes; time += 1)
      expect(await signInWithPhone({ body: { phone, code: wrong } }, entrance)).toEqual(codeWrong);
    expect(await signInWithPhone({ body: { phone, code } }, entrance)).toMatchObject({ ok });
  });

  it('refuses a code sent to another phone, and a phone that asked for none, alike', async () => {
    const { entrance, code } = await withCode();
    await requestSignInCode({ body: { phone: '13900139000' } }, entrance);
    expect(await signInWithPhone({ body: { phone: '13900139000', code } }, entrance)).toEqual(codeWrong);
    expect(await signInWithPhone({ body: { phone: '13700137000', code } }, entrance)).toEqual(codeWrong);
  });

  it('keeps the phone nowhere in clear', async () => {
    const { entrance, code } = await withCode();
    await signInWithPhone({ body: { phone, code } }, entrance);
    expect(entrance.everything()).not.toContain(phone);
  });
});
