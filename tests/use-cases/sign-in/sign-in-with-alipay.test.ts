import { session } from '../../../cloud-functions/contract/schemas/session';
import { signInWithAlipay } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-alipay';
import { anEntrance } from './an-entrance';

describe('signing in with Alipay', () => {
  it('gives a session to the person behind the user id, the same one each time', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'signed-in', externalId: '2088102150477652' });
    const given = await signInWithAlipay({ body: { authCode: 'first' } }, entrance);
    await signInWithAlipay({ body: { authCode: 'second' } }, entrance);
    if (given.ok) session.parse(given.value);
    expect(given.ok).toBe(true);
    expect(entrance.profiles.size).toBe(1);
    expect(entrance.everything()).not.toContain('2088102150477652');
  });

  it('refuses what Alipay refuses', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'refused' });
    expect(await signInWithAlipay({ body: { authCode: 'x' } }, entrance)).toEqual({ ok: false, error: { code: 'sign-in-refused' } });
  });
});
