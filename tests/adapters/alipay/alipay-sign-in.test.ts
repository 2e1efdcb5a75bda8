import { type AlipaySignInSettings, makeAlipaySignIn } from '../../../cloud-functions/adapters/alipay/alipay-sign-in';
import { instant } from '../../../cloud-functions/domain/time';
import { type AlipayDouble, startAlipayDouble } from '../../doubles/alipay';

describe('signing in with Alipay', () => {
  let alipay: AlipayDouble;
  let failures: string[];

  beforeAll(async () => {
    alipay = await startAlipayDouble();
  });
  beforeEach(() => {
    failures = [];
  });
  afterAll(() => alipay.stop());

  const settings = (): AlipaySignInSettings => ({
    gatewayUrl: alipay.gatewayUrl,
    appId: alipay.appId,
    appPrivateKey: alipay.appPrivateKey,
    alipayPublicKey: alipay.alipayPublicKey,
    clock: { now: () => instant(Date.parse('2022-09-06T00:30:00Z')) },
    timeoutMilliseconds: 300,
    onFailure: ({ provider, reason }) => failures.push(`${provider}: ${reason}`),
  });
  const signIn = (more: Partial<AlipaySignInSettings> = {}) => makeAlipaySignIn({ ...settings(), ...more });
  const countOf = async (asking: () => Promise<unknown>) => {
    const before = alipay.arrived.length;
    await asking();
    return alipay.arrived.length - before;
  };

  it('gives the user id behind a code, its own request and the answer signed', async () => {
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477652' });
    expect(await signIn().exchangeAuthCode(authCode)).toEqual({ kind: 'signed-in', externalId: '2088102150477652' });
    expect(alipay.arrived.at(-1)?.url.searchParams.get('timestamp')).toBe('2022-09-06 08:30:00');
    expect(failures).toEqual([]);
  });

  it('gives the open id where an app gets no user id', async () => {
    const authCode = alipay.giveAuthCode({ open_id: '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5' });
    expect(await signIn().exchangeAuthCode(authCode)).toMatchObject({ externalId: '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5' });
  });

  it('reads keys as bare base64, the way Alipay hands them out', async () => {
    const bare = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477653' });
    const { exchangeAuthCode } = signIn({ appPrivateKey: bare(alipay.appPrivateKey), alipayPublicKey: bare(alipay.alipayPublicKey) });
    expect(await exchangeAuthCode(authCode)).toMatchObject({ kind: 'signed-in' });
  });

  it('fails at the start with a key that is none', () => {
    expect(() => signIn({ appPrivateKey: 'bm90IGEga2V5' })).toThrow();
  });

  it('refuses a code the second time', async () => {
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477654' });
    await signIn().exchangeAuthCode(authCode);
    expect(await signIn().exchangeAuthCode(authCode)).toEqual({ kind: 'refused' });
    expect(failures).toEqual([]);
  });

  it.each([
    ['another person put into it', (body: string) => body.replace('2088102150477655', '2088102150477656')],
    ['spaces changed', (body: string) => body.replace('", "', '","')],
    ['its signature gone', (body: string) => body.replace(/,"sign":"[^"]*"/, '')],
    [
      'a second response beside it',
      (body: string) => `{"alipay_system_oauth_token_response":{"user_id":"2088000000000000"},${body.slice(1)}`,
    ],
  ])('takes no answer with %s', async (_, change) => {
    alipay.tamperOnce(change);
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477655' });
    expect(await signIn().exchangeAuthCode(authCode)).toEqual({ kind: 'unreachable' });
    expect(failures).toHaveLength(1);
  });

  it('takes no answer signed by somebody else', async () => {
    const other = await startAlipayDouble();
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477657' });
    expect(await signIn({ alipayPublicKey: other.alipayPublicKey }).exchangeAuthCode(authCode)).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual(['alipay: signature wrong']);
    await other.stop();
  });

  it('tells the operator, not the person, of a key that is not the app’s', async () => {
    const other = await startAlipayDouble();
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477658' });
    expect(await signIn({ appPrivateKey: other.appPrivateKey }).exchangeAuthCode(authCode)).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual(['alipay: code 40002 isv.invalid-signature']);
    await other.stop();
  });

  it('asks once more when the gateway is unavailable for the moment', async () => {
    const authCode = alipay.giveAuthCode({ user_id: '2088102150477659' });
    alipay.failOnce({ code: '20000', sub_code: 'isp.unknow-error' });
    expect(await countOf(async () => expect(await signIn().exchangeAuthCode(authCode)).toMatchObject({ kind: 'signed-in' }))).toBe(2);
  });

  it.each([
    ['slow', 'timeout'],
    ['broken-json', 'not-readable'],
    ['cut-off', 'broken-off'],
    ['http-502', 'http 502'],
  ] as const)('does not take an answer that is %s, nor repeat a code that may be used up', async (mishap, reason) => {
    alipay.suffer(mishap);
    const asking = async () =>
      expect(await signIn().exchangeAuthCode(alipay.giveAuthCode({ user_id: '2088102150477660' }))).toEqual({ kind: 'unreachable' });
    expect(await countOf(asking)).toBe(1);
    expect(failures).toEqual([`alipay: ${reason}`]);
  });
});
