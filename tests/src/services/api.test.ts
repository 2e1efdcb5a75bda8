import { call } from '../../../src/services/api';
import { serverNow } from '../../../src/services/server-clock';
import { currentSession, keepSession } from '../../../src/services/session-store';
import { aCloud } from '../a-cloud';
import { aSessionAnswer, signedInAs } from '../a-session';

jest.mock('../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const checkIn = { body: { checkInId: '01831000-0000-7000-8000-000000000000', siteCode: 'a.b', channel: 'scanner' } } as const;
const unavailable = { status: 503, body: { code: 'unavailable' } };

beforeEach(() => keepSession(null));

test('fills path and query, sends the session and the language', async () => {
  const cloud = aCloud();
  const { token } = signedInAs();
  cloud.answers('GET /v1/sites/00ff00ff00ff00ff/flow', { body: { day: '2022-09-06' } });
  const result = await call('getSiteFlow', { params: { siteId: '00ff00ff00ff00ff' }, query: { day: '2022-09-06' } });
  expect(result).toEqual({ ok: true, value: { day: '2022-09-06' } });
  expect(cloud.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${token}`, 'accept-language': expect.stringMatching(/zh-CN|en/) });
});

test('a problem keeps its code, the fields at fault and the wait', async () => {
  aCloud().answers('PUT /v1/me/identity', {
    status: 422,
    body: {
      code: 'request-not-valid',
      retryAfterSeconds: 7,
      fields: [
        { path: 'documentNumber', problem: 'checksum-wrong' },
        { path: 'x', problem: 'made-up' },
      ],
    },
  });
  const result = await call('registerIdentity', { body: { documentType: 'resident-id', documentNumber: '1', name: 'a' } });
  expect(result).toEqual({
    ok: false,
    error: { code: 'request-not-valid', fields: [{ path: 'documentNumber', problem: 'checksum-wrong' }], retryAfterSeconds: 7 },
  });
});

test.each([
  [502, '<html>bad gateway</html>', 'unavailable'],
  [429, '', 'too-many-requests'],
  [403, 'captive portal', 'answer-not-readable'],
  [200, '<html>welcome to the hotel</html>', 'answer-not-readable'],
])('an answer that is not ours (%i) is a problem by its status', async (status, body, code) => {
  aCloud().answers('PUT /v1/me/identity', { status, body });
  const result = await call('registerIdentity', { body: { documentType: 'resident-id', documentNumber: '1', name: 'a' } });
  expect(result).toMatchObject({ ok: false, error: { code } });
});

test('what is done once however often it arrives is tried three times', async () => {
  const cloud = aCloud();
  cloud.answers('POST /v1/check-ins', 'no-network', unavailable, { body: { outcome: 'admitted' } });
  expect(await call('checkInToSite', checkIn)).toMatchObject({ ok: true });
  expect(cloud.asked).toHaveLength(3);
  expect(new Set(cloud.asked.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('what would be done twice is tried once', async () => {
  const cloud = aCloud();
  cloud.answers('POST /v1/sign-in-codes', unavailable);
  expect(await call('requestSignInCode', { body: { phone: '13800000000' } })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(cloud.asked).toHaveLength(1);
});

test('a session in its second half is renewed first, once for calls at the same time', async () => {
  const cloud = aCloud();
  signedInAs('zhang', serverNow() - 16 * 60_000);
  cloud.answers('POST /v1/sessions/renewals', { body: aSessionAnswer('zhang', serverNow()) });
  cloud.answers('GET /v1/me', { body: {} });
  await Promise.all([call('getMyProfile', {}), call('getMyProfile', {})]);
  expect(cloud.asked.map(({ operation }) => operation)).toEqual(['POST /v1/sessions/renewals', 'GET /v1/me', 'GET /v1/me']);
  expect(cloud.asked[1]?.headers.authorization).toBe(`Bearer ${currentSession()?.token}`);
});

test('a session in its first half is not renewed', async () => {
  const cloud = aCloud();
  signedInAs('zhang', serverNow() - 14 * 60_000);
  cloud.answers('GET /v1/me', { body: {} });
  await call('getMyProfile', {});
  expect(cloud.asked.map(({ operation }) => operation)).toEqual(['GET /v1/me']);
});

test('a renewal that fails leaves the session in use', async () => {
  const cloud = aCloud();
  const { token } = signedInAs('zhang', serverNow() - 16 * 60_000);
  cloud.answers('POST /v1/sessions/renewals', 'no-network');
  cloud.answers('GET /v1/me', { body: {} });
  expect(await call('getMyProfile', {})).toMatchObject({ ok: true });
  expect(currentSession()?.token).toBe(token);
});

test('a session the cloud no longer takes is forgotten', async () => {
  const cloud = aCloud();
  signedInAs();
  cloud.answers('GET /v1/me', { status: 401, body: { code: 'sign-in-expired' } });
  expect(await call('getMyProfile', {})).toMatchObject({ ok: false, error: { code: 'sign-in-expired' } });
  expect(currentSession()).toBeNull();
});

test('learns the server’s time from any answer', async () => {
  const cloud = aCloud();
  cloud.answers('GET /v1/trust-list', { headers: { 'x-server-time': '2022-09-06T08:30:00+08:00' } });
  await call('getTrustList', {});
  expect(Math.abs(serverNow() - Date.parse('2022-09-06T08:30:00+08:00'))).toBeLessThan(1000);
});

test('the poster comes as bytes', async () => {
  aCloud().answers('GET /v1/sites/00ff00ff00ff00ff/poster', { body: '%PDF-1.3' });
  const result = await call('getSitePoster', { params: { siteId: '00ff00ff00ff00ff' }, query: {} });
  expect(result.ok && new Uint8Array(result.value).length).toBe(8);
});
