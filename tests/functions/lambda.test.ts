/** The Lambda entries as AWS starts them: settings from the environment, key ring from SSM and KMS, tables over HTTP, an API Gateway event. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import dynalite from 'dynalite';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import type { KeyRings } from '../../cloud-functions/adapters/keys/key-ring';
import { makeSessionTokens } from '../../cloud-functions/adapters/keys/session-tokens';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { instant } from '../../cloud-functions/domain/time';
import { startKmsDouble } from '../../cloud-functions/local/kms-double';
import { createTables } from '../../cloud-functions/local/store/create-tables';

const now = instant(Date.now());
const audiences = ['resident', 'check-in', 'site', 'district', 'authority', 'feeds', 'public'] as const;
type Handler = (event: unknown, context: unknown) => Promise<unknown>;
type Result = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
};

let rings: KeyRings;
let store: Server;
let amazon: Server;
const environment = { ...process.env };
const listening = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

beforeAll(async () => {
  rings = generateKeyRings();
  store = dynalite({ createTableMs: 0 });
  const storeUrl = await listening(store);
  amazon = createServer((request, response) => {
    void text(request).then((body) =>
      response.end(JSON.stringify(answerAsAmazon(String(request.headers['x-amz-target']), JSON.parse(body)))),
    );
  });
  const amazonUrl = await listening(amazon);
  Object.assign(process.env, {
    AWS_REGION: 'cn-northwest-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: storeUrl,
    AWS_ENDPOINT_URL_SSM: amazonUrl,
    AWS_ENDPOINT_URL_KMS: amazonUrl,
    TABLE_PREFIX: 'tongma-test',
    PUBLIC_ORIGIN: 'https://tongma.example',
    APP_ORIGIN: 'https://app.tongma.example',
    KEY_ID: 'arn:aws-cn:kms:cn-northwest-1:1:key/1',
    LOG_LEVEL: 'ERROR',
  });
  const client = makeStoreClient({ region: 'local', endpoint: storeUrl, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  await createTables(client, tableNames('tongma-test'));
  client.destroy();
}, 60_000);
afterAll(async () => {
  process.env = environment;
  for (const server of [store, amazon]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** SSM gives the "ciphertext" `<audience>`; KMS opens it only under that audience's encryption context. */
function answerAsAmazon(
  target: string,
  asked: { Name?: string; CiphertextBlob?: string; EncryptionContext?: { tongmaKeyRing?: string } },
): object {
  if (target === 'AmazonSSM.GetParameter') {
    const audience = asked.Name?.split('/').at(-1) ?? '';
    return { Parameter: { Name: asked.Name, Value: asked.Name?.endsWith('/providers') ? '{}' : Buffer.from(audience).toString('base64') } };
  }
  const audience = Buffer.from(asked.CiphertextBlob ?? '', 'base64').toString();
  if (asked.EncryptionContext?.tongmaKeyRing !== audience) return { __type: 'InvalidCiphertextException' };
  return { Plaintext: Buffer.from(JSON.stringify(rings[audience as keyof KeyRings])).toString('base64') };
}

/** Each function is an own process in the cloud: its modules and its settings are its own. */
async function invoke(audience: (typeof audiences)[number], { method = 'GET', path = '/', token = '', body = '' }): Promise<Result> {
  process.env.KEY_RING = `/tongma/test/key-rings/${audience}`;
  if (audience === 'resident') process.env.PROVIDERS = '/tongma/test/providers';
  let handler: Handler | undefined;
  await jest.isolateModulesAsync(async () => {
    ({ handler } = await import(`../../cloud-functions/functions/lambda/${audience}`));
  });
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'tongma.example', 'content-type': 'application/json', authorization: `Bearer ${token}` },
    requestContext: { requestId: `request-of-${audience}`, http: { method, path, sourceIp: '203.0.113.7', protocol: 'HTTP/1.1' } },
    body: body === '' ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== '',
  };
  return (await handler?.(event, {})) as Result;
}

const someone = async () => {
  const caller = { personId: 'a'.repeat(32) as PersonId, roles: ['resident'] as const };
  return (await makeSessionTokens(rings.site.session).issue(caller, now, now)).token;
};

it('says through the public function that it and its store are well', async () => {
  const { statusCode, headers, body } = await invoke('public', { path: '/healthz' });
  expect([statusCode, JSON.parse(body)]).toMatchObject([200, { status: 'ok', store: 'ok' }]);
  expect(headers['x-request-id']).toBe('request-of-public');
}, 60_000);

it('sends a scanned poster to the browser app, wherever that is served from', async () => {
  const { statusCode, headers } = await invoke('public', { path: '/s/abc.def' });
  expect([statusCode, headers.location]).toEqual([
    302,
    `https://app.tongma.example/#/pages/scan/index?q=${encodeURIComponent('https://tongma.example/s/abc.def')}`,
  ]);
}, 60_000);

it.each([
  ['resident', 'GET', '/v1/me', 401, 'sign-in-expired'],
  ['check-in', 'POST', '/v1/check-ins', 422, 'request-not-valid'],
  ['site', 'GET', `/v1/sites/${'0'.repeat(16)}/flow`, 404, 'not-found'],
  ['district', 'GET', '/v1/district/sites', 403, 'not-allowed'],
  ['authority', 'GET', '/v1/authority/releases', 403, 'not-allowed'],
  ['feeds', 'POST', '/v1/feeds/risk-areas', 403, 'not-allowed'],
] as const)(
  'opens its own key ring as %s and knows a session by it',
  async (audience, method, path, status, code) => {
    const token = await someone();
    const { statusCode, body } = await invoke(audience, { method, path, token, body: method === 'POST' ? '{}' : '' });
    expect([statusCode, JSON.parse(body).code]).toEqual([status, code]);
  },
  60_000,
);

it('answers only what is its own: the check-in function knows no other operation', async () => {
  expect((await invoke('check-in', { path: '/v1/me', token: await someone() })).statusCode).toBe(404);
}, 60_000);

it('counts on schedule without any key ring', async () => {
  const { handler } = await import('../../cloud-functions/functions/lambda/roll-up');
  expect(await handler()).toMatchObject({ days: 14, sites: 0, visits: 0 });
}, 60_000);

it('makes the keys of codes on schedule, with the key service and the registry alone', async () => {
  const kms = await startKmsDouble();
  const before = { ...process.env };
  Object.assign(process.env, { AWS_ENDPOINT_URL_KMS: kms.endpoint, KEY_ID: kms.keyId, ROOT_KEY_ID: kms.rootKeyId });
  const { handler } = await import('../../cloud-functions/functions/lambda/rotate-keys');
  expect(await handler()).toEqual({ keysMade: 3, listSigned: true });
  expect(await handler()).toEqual({ keysMade: 0, listSigned: false });
  process.env = before;
  const { statusCode, body } = await invoke('public', { path: '/v1/trust-list' });
  expect([statusCode, JSON.parse(body).keys.length]).toEqual([200, 3]);
  await kms.stop();
}, 60_000);

it('closes the hours of the audit record on schedule, with a key of its own and the record alone', async () => {
  const kms = await startKmsDouble();
  const before = { ...process.env };
  Object.assign(process.env, { AWS_ENDPOINT_URL_KMS: kms.endpoint, AUDIT_KEY_ID: kms.auditKeyId });
  const { handler } = await import('../../cloud-functions/functions/lambda/publish-audit-root');
  const anHourOn = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_700_000);
  const { roots } = await handler();
  expect(roots).toBeGreaterThan(0);
  expect(await handler()).toMatchObject({ roots: 0, completed: 0 });
  anHourOn.mockRestore();
  process.env = before;
  const { statusCode, body } = await invoke('public', { path: '/v1/audit-roots' });
  expect([statusCode, JSON.parse(body).roots.length]).toEqual([200, roots]);
  await kms.stop();
}, 60_000);
