import { done, refused } from '../../cloud-functions/domain/result';
import { attemptLimit } from '../../cloud-functions/functions/attempt-limit';
import { anApp, callerWith, noon, send } from './an-app';
import { sampleRequests } from './sample-requests';

describe('a request that is in order', () => {
  it('reaches its use case with its path, its body and the caller of the session', async () => {
    const { app, reached } = anApp();
    await send(app, 'reviewSiteApplication', { token: 'officer' });
    expect(reached).toEqual([
      {
        name: 'reviewSiteApplication',
        input: { params: { siteId: '00112233445566aa' }, body: { outcome: 'approve' }, caller: callerWith('officer') },
      },
    ]);
  });

  it('cannot name its own caller', async () => {
    const { app, reached } = anApp();
    await send(app, 'importRiskAreas', { token: 'feed', sample: { body: { code: 0, caller: { personId: 'someone else' } } } });
    expect(reached[0]?.input).toMatchObject({ caller: callerWith('feed') });
  });

  it('is answered with the status of the contract, the server time and a request id', async () => {
    const { app } = anApp();
    const response = await send(app, 'declareHealth', { token: 'resident' });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-server-time')).toBe('2022-09-06T12:00:00+08:00');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('gives a poster as a PDF with a harmless file name', async () => {
    const { app } = anApp({ answer: async () => done({ pdf: Buffer.from('%PDF-1.7'), fileName: 'a"b\r\nx: y.pdf' }) });
    const response = await send(app, 'getSitePoster', { token: 'resident' });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="a_b__x__y.pdf"');
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('%PDF-1.7');
  });

  it('is redirected where the operation says so', async () => {
    const { app } = anApp({ answer: async () => done({ location: '/#/pages/scan/index?q=x' }) });
    const response = await send(app, 'openSiteCode');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/#/pages/scan/index?q=x');
  });

  it('may ask with HEAD for what GET gives', async () => {
    const response = await anApp().app.request('/healthz', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('a refusal', () => {
  const closed = async () => refused({ code: 'site-code-replaced' as const });

  it('is a problem document in Chinese unless the reader prefers English', async () => {
    const { app } = anApp({ answer: closed });
    const inChinese = await send(app, 'checkInToSite', { token: 'resident' });
    const inEnglish = await send(app, 'checkInToSite', { token: 'resident', headers: { 'accept-language': 'en-GB,zh;q=0.5' } });
    expect(inChinese.status).toBe(410);
    expect(inChinese.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await inChinese.json()).toMatchObject({
      type: 'urn:tongma:problem:site-code-replaced',
      title: '这张场所码已换新，请扫门口新的那张；旧码请告诉店家取下。',
    });
    expect(await inEnglish.json()).toMatchObject({
      title: 'This site code has been replaced. Please scan the new one at the door, and tell the staff to take this one down.',
      status: 410,
    });
  });

  it('says when to come back, in the header too', async () => {
    const { app } = anApp({ answer: async () => refused({ code: 'sign-in-code-too-soon', retryAfterSeconds: 42 }) });
    const response = await send(app, 'requestSignInCode');
    expect(response.headers.get('retry-after')).toBe('42');
    expect(await response.json()).toMatchObject({ retryAfterSeconds: 42 });
  });

  it('names each answer at fault and says in words what is wrong with it', async () => {
    const { app, reached } = anApp();
    const body = {
      ...sampleRequests.declareHealth.body,
      group: 'pilot',
      temperatureTenths: 500,
      undertaking: false,
      extra: 1,
      address: { division: '150781' },
    };
    const response = await send(app, 'declareHealth', { token: 'resident', sample: { body } });
    expect(response.status).toBe(422);
    const { fields } = (await response.json()) as { fields: { path: string; problem: string }[] };
    expect(fields.map(({ path, problem }) => `${path} ${problem}`).sort()).toEqual([
      'address.detail required',
      'extra unknown-field',
      'group not-one-of',
      'temperatureTenths out-of-range',
      'undertaking undertaking-needed',
    ]);
    expect(fields[0]).toHaveProperty('says');
    expect(reached).toEqual([]);
  });

  it('tells a method that an address does not have from an address that is not there', async () => {
    const { app } = anApp();
    const wrongMethod = await app.request('/v1/me', { method: 'DELETE' });
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await app.request('/v1/nothing')).status).toBe(404);
    expect((await app.request('/v1/check-ins', { method: 'OPTIONS' })).status).toBe(204);
  });

  it('slows down sign-ins from one address and leaves everything else alone', async () => {
    const { app } = anApp({ attempts: attemptLimit({ attemptsPerMinuteMax: 2 }) });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await send(app, 'signInWithPhone')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await send(app, 'getMyProfile', { token: 'resident' })).status).toBe(200);
  });
});

describe('a fault', () => {
  it('is told without details and logged whole, numbers that could name a person blanked', async () => {
    const { app, logged } = anApp({ answer: () => Promise.reject(new Error('broken for 13800138000')) });
    const response = await send(app, 'getMyProfile', { token: 'resident' });
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('broken');
    expect(logged[0]).toMatchObject({ operation: 'getMyProfile', status: 500, problem: 'fault' });
  });

  it('of the store is 503 with a time to come back', async () => {
    const unreachable = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const { app } = anApp({ answer: () => Promise.reject(new Error('no answer', { cause: unreachable })) });
    const response = await send(app, 'checkInToSite', { token: 'resident' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});

describe('another origin', () => {
  it('may read answers only when it is allowed', async () => {
    const { app } = anApp({ allowedOrigins: ['https://app.example'] });
    const allowed = await send(app, 'getHealth', { headers: { origin: 'https://app.example' } });
    const foreign = await send(app, 'getHealth', { headers: { origin: 'https://evil.example' } });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the attempt limit', () => {
  it('forgets after a minute and keeps no more addresses than it may', () => {
    const limit = attemptLimit({ attemptsPerMinuteMax: 1, addressesMax: 2 });
    expect(limit.refuse('a', noon)).toBeUndefined();
    expect(limit.refuse('a', noon)).toBe(60);
    expect(limit.refuse('a', (noon + 60_000) as typeof noon)).toBeUndefined();
    for (const address of ['b', 'c']) limit.refuse(address, noon);
    expect(limit.refuse('a', (noon + 60_001) as typeof noon)).toBeUndefined();
  });
});
