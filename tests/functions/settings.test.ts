import {
  readFunctionSettings,
  readLocalSettings,
  readProviderSettings,
  readSurveySettings,
  SettingsNotUsable,
} from '../../cloud-functions/functions/settings';

const complete = {
  AWS_REGION: 'cn-northwest-1',
  TABLE_PREFIX: 'tongma-dev',
  PUBLIC_ORIGIN: 'https://tongma.example',
  APP_ORIGIN: 'https://app.tongma.example',
  KEY_ID: 'arn:aws-cn:kms:cn-northwest-1:1:key/1',
  KEY_RING: '/tongma/dev/key-rings/site',
};

const faultsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (fault) {
    if (fault instanceof SettingsNotUsable) return fault.faults;
    throw fault;
  }
  return [];
};

describe('the settings of a function', () => {
  it('are read with what is usual for the rest', () => {
    expect(readFunctionSettings(complete)).toMatchObject({
      JURISDICTION: '150781',
      LOG_LEVEL: 'INFO',
      SIGN_IN_ATTEMPTS_PER_MINUTE: 30,
      ALLOWED_ORIGINS: [],
    });
  });

  it('of the survey need no key ring, and say how old its lists may become', () => {
    const { AWS_REGION, TABLE_PREFIX } = complete;
    expect(readSurveySettings({ AWS_REGION, TABLE_PREFIX })).toMatchObject({ JURISDICTION: '150781', LISTS_EVERY_MINUTES: 15 });
    expect(readSurveySettings({ AWS_REGION, TABLE_PREFIX, LISTS_EVERY_MINUTES: '120' })).toMatchObject({ LISTS_EVERY_MINUTES: 120 });
    expect(faultsOf(() => readSurveySettings({ AWS_REGION, TABLE_PREFIX, LISTS_EVERY_MINUTES: '0' }))).toEqual([
      'LISTS_EVERY_MINUTES: 1 to 120',
    ]);
  });

  it('name every fault at once, and no value', () => {
    const faults = faultsOf(() =>
      readFunctionSettings({
        ...complete,
        TABLE_PREFIX: undefined,
        PUBLIC_ORIGIN: 'https://tongma.example/app',
        JURISDICTION: 'Manzhouli',
        LOG_LEVEL: 'loud',
      }),
    );
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['JURISDICTION', 'LOG_LEVEL', 'PUBLIC_ORIGIN', 'TABLE_PREFIX']);
    expect(faults.join()).not.toMatch(/Manzhouli|loud|\/app/);
  });

  it('take several allowed origins, each an origin', () => {
    expect(readFunctionSettings({ ...complete, ALLOWED_ORIGINS: 'https://a.example,https://b.example' }).ALLOWED_ORIGINS).toHaveLength(2);
    expect(faultsOf(() => readFunctionSettings({ ...complete, ALLOWED_ORIGINS: '*' }))).toHaveLength(1);
  });
});

describe('the settings of the local product', () => {
  it('need nothing', () => {
    expect(readLocalSettings({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data', CLOCK: 'demo', LOG_LEVEL: 'WARN' });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['CLOCK', 'wall'],
    ['PUBLIC_ORIGIN', 'tongma.example'],
    ['DATA_DIR', ''],
  ])('refuse %s=%s', (name, value) => {
    expect(faultsOf(() => readLocalSettings({ [name]: value }))).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
  });
});

describe('the settings of sign-in providers', () => {
  it('know the addresses of the real ones', () => {
    expect(readProviderSettings('{"wechat":{"appId":"a","appSecret":"b"}}').wechat?.baseUrl).toBe('https://api.weixin.qq.com');
  });

  it('name the travel-card service by an address that paths can follow', () => {
    const given = (endpoint: string) => JSON.stringify({ travelCard: { endpoint, appId: 'a', appSecret: 's3cret' } });
    expect(readProviderSettings(given('https://operators.example/travel')).travelCard?.endpoint).toBe('https://operators.example/travel');
    for (const endpoint of ['https://operators.example/', 'operators.example', 'ftp://operators.example'])
      expect([endpoint, ...faultsOf(() => readProviderSettings(given(endpoint))).map((fault) => fault.split(':')[0])]).toContain(
        'travelCard.endpoint',
      );
    expect(JSON.stringify(readProviderSettings(given('https://operators.example')))).not.toContain('s3cret');
  });

  it('keep secrets from being printed', () => {
    const settings = readProviderSettings('{"wechat":{"appId":"a","appSecret":"s3cret"}}');
    expect(JSON.stringify(settings)).not.toContain('s3cret');
    expect(settings.wechat?.appSecret.reveal()).toBe('s3cret');
  });

  it('refuse what is not theirs and never print a secret', () => {
    const faults = faultsOf(() => readProviderSettings('{"wechat":{"appId":"a","secret":"s3cret"},"qq":{}}'));
    expect(faults.length).toBeGreaterThan(1);
    expect(faults.join()).not.toContain('s3cret');
    expect(faultsOf(() => readProviderSettings('{'))).toEqual(['providers: not JSON']);
  });
});
