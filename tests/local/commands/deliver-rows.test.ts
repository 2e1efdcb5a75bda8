import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRingFile } from '../../../cloud-functions/adapters/keys/key-ring-file';
import { makeSessionTokens } from '../../../cloud-functions/adapters/keys/session-tokens';
import { formatInstant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { openDelivery } from '../../../cloud-functions/local/commands/deliver-rows';

const serverTime = parseInstant('2022-09-06T08:30:00+08:00') ?? instant(Number.NaN);
const imported = { received: 1, accepted: 1, alreadyHeld: 0, waitingForRegistration: 1, refused: [] };
const said = { sender: '市人民医院' };

let server: Server | undefined;
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tongma-feed-'));
});
afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
  rmSync(dataDir, { recursive: true });
});

const keys = () => openKeyRingFile(join(dataDir, 'keys.json'));

/** A product that keeps time and verifies sessions with its own keys; what it answers an import is given. */
async function aRunningProduct(answer: { status: number; body: object }) {
  const rings = keys();
  const sessions = makeSessionTokens(rings.resident.session);
  const asked: { path?: string; roles?: readonly string[]; body: unknown }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.setHeader('x-server-time', formatInstant(serverTime));
    response.setHeader('content-type', 'application/json');
    if (request.url === '/healthz') return response.end('{}');
    const session = await sessions.verify(request.headers.authorization?.slice(7) ?? '', serverTime);
    asked.push({ path: request.url, body: JSON.parse(body), roles: session.kind === 'valid' ? session.caller.roles : undefined });
    response.statusCode = session.kind === 'valid' ? answer.status : 401;
    return response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server?.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return { asked, product: { ...elsewhere(dataDir), port } };
}
/** Nothing listens on port 9 of this machine. */
const elsewhere = (directory: string) =>
  ({ dataDir: directory, port: 9, clock: 'demo', storeProgram: 'none', jurisdiction: '150781' }) as const;

async function deliveryOf(feed: Parameters<typeof openDelivery>[0], product: Parameters<typeof openDelivery>[2]) {
  const delivery = await openDelivery(feed, said, product);
  if (typeof delivery === 'string') throw new Error(delivery);
  return delivery;
}

test.each([
  ['lab-results', '/v1/feeds/lab-results', 'lab'],
  ['vaccinations', '/v1/feeds/vaccinations', 'feed'],
] as const)('%s go to the running product, as one that may send no more than these', async (feed, path, role) => {
  const { asked, product } = await aRunningProduct({ status: 200, body: imported });
  const { deliver } = await deliveryOf(feed, product);
  expect(await deliver({ format: 'rows', rows: [{ a: 1 }] })).toEqual(imported);
  expect(asked).toEqual([{ path, roles: ['resident', role], body: { ...said, format: 'rows', rows: [{ a: 1 }] } }]);
});

test('what the product refuses is told with the place', async () => {
  const problem = {
    type: 'urn:tongma:problem:rows-not-readable',
    title: 'faulty',
    status: 422,
    code: 'rows-not-readable',
    detail: 'empty',
    instance: 'urn:tongma:request:1',
  };
  const { product } = await aRunningProduct({ status: 422, body: problem });
  const { deliver } = await deliveryOf('lab-results', product);
  expect(await deliver({ format: 'rows', rows: [] })).toBe('empty');
});

test('a product on other data is named', async () => {
  const { product } = await aRunningProduct({ status: 200, body: imported });
  const { deliver } = await deliveryOf('lab-results', { ...product, dataDir: join(dataDir, 'other') });
  expect(await deliver({ format: 'rows', rows: [] })).toMatch(/does not run on .*other: set PORT and DATA_DIR/);
  expect(existsSync(join(dataDir, 'other'))).toBe(false);
});

test('without a product, and with none ever run there, nothing is fed and no keys are made', async () => {
  expect(await openDelivery('lab-results', said, elsewhere(dataDir))).toMatch(/there is no product on .* yet: run npm start once/);
  expect(existsSync(join(dataDir, 'keys.json'))).toBe(false);
});

test('without a running product the store itself is opened, and the same rows again change nothing', async () => {
  keys();
  const storeProgram = bundledStore();
  const product = { ...elsewhere(dataDir), storeProgram };
  const row = { documentType: '身份证', documentNumber: '11010519491231002X', sampleId: 'S-1', sampledAt: '2022-09-06 07:00' };
  const rows = [row, { ...row, documentNumber: '1' }];
  for (const [accepted, alreadyHeld] of [
    [1, 0],
    [0, 1],
  ]) {
    const { deliver, close } = await deliveryOf('lab-results', product);
    expect(await deliver({ format: 'rows', rows })).toMatchObject({ accepted, alreadyHeld, refused: [{ row: 2, code: 'too-short' }] });
    await close();
  }
}, 60_000);

/** Bundled in a process of its own, as the commands are: jest would transform the bundler. */
function bundledStore(): string {
  const bundling = `import { bundle } from './cloud-functions/local/bundle.mjs'; process.stdout.write(await bundle('cloud-functions/local/store/store-process.ts'));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', bundling], { encoding: 'utf8' });
}
