import { type AliyunTextMessagesSettings, makeAliyunTextMessages } from '../../../cloud-functions/adapters/sms/aliyun-text-messages';
import { instant } from '../../../cloud-functions/domain/time';
import { type SmsDouble, startSmsDouble } from '../../doubles/sms';

describe('sign-in codes by text message', () => {
  const now = Date.parse('2022-09-06T00:30:00Z');
  let sms: SmsDouble;
  let failures: string[];

  beforeEach(async () => {
    sms = await startSmsDouble(() => now);
    failures = [];
  });
  afterEach(() => sms.stop());

  const messages = (settings: Partial<AliyunTextMessagesSettings> = {}) =>
    makeAliyunTextMessages({
      baseUrl: sms.baseUrl,
      accessKeyId: sms.accessKeyId,
      accessKeySecret: sms.accessKeySecret,
      signName: '通码（满洲里）',
      templateCode: 'SMS_154950909',
      clock: { now: () => instant(now) },
      timeoutMilliseconds: 300,
      onFailure: ({ provider, reason }) => failures.push(`${provider}: ${reason}`),
      ...settings,
    });

  it('go to a mainland number without its prefix', async () => {
    expect(await messages().sendSignInCode('+8613800138000', '042517')).toEqual({ sent: true });
    expect(sms.sent).toEqual([{ to: '13800138000', signName: '通码（满洲里）', template: 'SMS_154950909', code: '042517' }]);
  });

  it('go abroad with the template for abroad', async () => {
    const { sendSignInCode } = messages({ templateCodeAbroad: 'SMS_900000001' });
    expect(await sendSignInCode('+85251234567', '042517')).toEqual({ sent: true });
    expect(sms.sent).toMatchObject([{ to: '85251234567', template: 'SMS_900000001' }]);
  });

  it('do not go abroad without one', async () => {
    expect(await messages().sendSignInCode('+85251234567', '042517')).toEqual({ sent: false });
    expect(sms.arrived).toHaveLength(0);
  });

  it('carry a new nonce each time', async () => {
    const { sendSignInCode } = messages();
    await sendSignInCode('+8613800138000', '111111');
    expect(await sendSignInCode('+8613800138000', '222222')).toEqual({ sent: true });
  });

  it('sign a temporary key’s token too', async () => {
    await messages({ securityToken: 'CAISexample/token+with=signs' }).sendSignInCode('+8613800138000', '042517');
    expect(sms.sent).toHaveLength(1);
    expect(sms.arrived[0]?.headers.authorization).toContain('x-acs-security-token');
  });

  it.each([
    ['a wrong secret', { accessKeySecret: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'nobody' }, 'InvalidAccessKeyId.NotFound'],
    ['a clock that is off', { clock: { now: () => instant(now - 3_600_000) } }, 'InvalidTimeStamp.Expired'],
  ])('are not sent with %s', async (_, settings, reason) => {
    expect(await messages(settings).sendSignInCode('+8613800138000', '042517')).toEqual({ sent: false });
    expect(failures).toEqual([`sms: ${reason}`]);
  });

  it('are not sent where the provider’s own limit says so', async () => {
    sms.failOnce('isv.BUSINESS_LIMIT_CONTROL');
    expect(await messages().sendSignInCode('+8613800138000', '042517')).toEqual({ sent: false });
    expect(failures).toEqual(['sms: isv.BUSINESS_LIMIT_CONTROL']);
  });

  it.each([
    ['slow', 'timeout'],
    ['broken-json', 'not-readable'],
    ['cut-off', 'broken-off'],
    ['http-502', 'http 502'],
  ] as const)('are never sent twice: an answer that is %s is not asked for again', async (mishap, reason) => {
    sms.suffer(mishap);
    expect(await messages().sendSignInCode('+8613800138000', '042517')).toEqual({ sent: false });
    expect(sms.arrived).toHaveLength(1);
    expect(failures).toEqual([`sms: ${reason}`]);
  });

  it('keep phone, code and secret out of what is reported', async () => {
    sms.suffer('http-502');
    await messages().sendSignInCode('+8613800138000', '042517');
    for (const secret of ['13800138000', '042517', sms.accessKeySecret]) expect(failures.join()).not.toContain(secret);
  });
});
