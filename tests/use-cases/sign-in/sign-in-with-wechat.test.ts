import { session } from '../../../cloud-functions/contract/schemas/session';
import { signInWithAlipay } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-alipay';
import { signInWithWechat } from '../../../cloud-functions/use-cases/sign-in/sign-in-with-wechat';
import { anEntrance } from './an-entrance';

const openid = 'oGZUI0egBJY1zhBYw2KhdUfwVJJE';

describe('signing in with WeChat', () => {
  it('gives a session to the person behind the openid, the same one each time', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'signed-in', externalId: openid });
    const given = await signInWithWechat({ body: { code: 'first' } }, entrance);
    await signInWithWechat({ body: { code: 'second' } }, entrance);
    if (given.ok) session.parse(given.value);
    expect(given.ok).toBe(true);
    expect(entrance.profiles.size).toBe(1);
  });

  it('keeps the openid nowhere in clear', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'signed-in', externalId: openid });
    await signInWithWechat({ body: { code: 'x' } }, entrance);
    expect(entrance.everything()).not.toContain(openid);
  });

  it('tells a refusal from a provider that does not answer', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'refused' });
    expect(await signInWithWechat({ body: { code: 'x' } }, entrance)).toEqual({ ok: false, error: { code: 'sign-in-refused' } });
    entrance.providerSays({ kind: 'unreachable' });
    expect(await signInWithWechat({ body: { code: 'x' } }, entrance)).toMatchObject({ error: { code: 'sign-in-provider-unreachable' } });
    expect(entrance.profiles.size).toBe(0);
  });

  it('is another person than the same id at Alipay', async () => {
    const entrance = anEntrance();
    entrance.providerSays({ kind: 'signed-in', externalId: '2088102150477652' });
    await signInWithWechat({ body: { code: 'x' } }, entrance);
    await signInWithAlipay({ body: { authCode: 'x' } }, entrance);
    expect(entrance.profiles.size).toBe(2);
  });
});
