import { makeWechatSignIn, type WechatSignInSettings } from '../../../cloud-functions/adapters/wechat/wechat-sign-in';
import { startWechatDouble, type WechatDouble } from '../../doubles/wechat';

describe('signing in with WeChat', () => {
  let wechat: WechatDouble;
  let failures: string[];

  beforeEach(async () => {
    wechat = await startWechatDouble();
    failures = [];
  });
  afterEach(() => wechat.stop());

  const signIn = (settings: Partial<WechatSignInSettings> = {}) =>
    makeWechatSignIn({
      baseUrl: wechat.baseUrl,
      appId: wechat.appId,
      appSecret: wechat.appSecret,
      timeoutMilliseconds: 300,
      onFailure: ({ provider, reason }) => failures.push(`${provider}: ${reason}`),
      ...settings,
    });

  it('gives the openid behind a code', async () => {
    const code = wechat.giveCode('oGZUI0egBJY1zhBYw2KhdUfwVJJE');
    expect(await signIn().exchangeCode(code)).toEqual({ kind: 'signed-in', externalId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE' });
    expect(failures).toEqual([]);
  });

  it('refuses a code the second time', async () => {
    const code = wechat.giveCode('o-once');
    await signIn().exchangeCode(code);
    expect(await signIn().exchangeCode(code)).toEqual({ kind: 'refused' });
  });

  it.each([
    ['an invalid code', 40029],
    ['a person WeChat blocks', 40226],
  ])('refuses %s and does not ask again', async (_, errcode) => {
    wechat.failOnce(errcode);
    expect(await signIn().exchangeCode('x')).toEqual({ kind: 'refused' });
    expect(wechat.arrived).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('asks once more when WeChat is busy', async () => {
    const code = wechat.giveCode('o-patient');
    wechat.failOnce(-1);
    expect(await signIn().exchangeCode(code)).toEqual({ kind: 'signed-in', externalId: 'o-patient' });
    expect(wechat.arrived).toHaveLength(2);
  });

  it('gives up when WeChat stays busy', async () => {
    wechat.failOnce(-1);
    wechat.failOnce(-1);
    expect(await signIn().exchangeCode('x')).toEqual({ kind: 'unreachable' });
    expect(wechat.arrived).toHaveLength(2);
    expect(failures).toEqual(['wechat: errcode -1']);
  });

  it('does not press on when WeChat asks to slow down', async () => {
    wechat.failOnce(45011);
    expect(await signIn().exchangeCode('x')).toEqual({ kind: 'unreachable' });
    expect(wechat.arrived).toHaveLength(1);
    expect(failures).toEqual(['wechat: errcode 45011']);
  });

  it('tells the operator, not the person, of a wrong secret', async () => {
    expect(await signIn({ appSecret: 'wrong' }).exchangeCode(wechat.giveCode('o-x'))).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual(['wechat: errcode 40125']);
  });

  it.each([
    ['slow', 'timeout'],
    ['broken-json', 'not-readable'],
    ['cut-off', 'broken-off'],
    ['http-502', 'http 502'],
    ['endless', 'too-large'],
    ['redirect', 'broken-off'],
  ] as const)('does not take an answer that is %s, nor repeat a code that may be used up', async (mishap, reason) => {
    wechat.suffer(mishap);
    expect(await signIn().exchangeCode(wechat.giveCode('o-x'))).toEqual({ kind: 'unreachable' });
    expect(wechat.arrived).toHaveLength(1);
    expect(failures).toEqual([`wechat: ${reason}`]);
  });

  it('is unreachable when nobody listens', async () => {
    await wechat.stop();
    expect(await signIn().exchangeCode('x')).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual(['wechat: not-sent']);
  });

  it('tries once more where no connection came about, because nothing was sent', async () => {
    const refusedOnce = jest
      .spyOn(globalThis, 'fetch')
      .mockRejectedValueOnce(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));
    const code = wechat.giveCode('o-second-connection');
    expect(await signIn().exchangeCode(code)).toEqual({ kind: 'signed-in', externalId: 'o-second-connection' });
    expect(wechat.arrived).toHaveLength(1);
    refusedOnce.mockRestore();
  });

  it('keeps code and secret out of what it reports', async () => {
    wechat.suffer('http-502');
    const code = wechat.giveCode('o-x');
    await signIn().exchangeCode(code);
    expect(failures.join()).not.toContain(code);
    expect(failures.join()).not.toContain(wechat.appSecret);
  });
});
