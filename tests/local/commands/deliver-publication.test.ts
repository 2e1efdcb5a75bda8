import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRingFile } from '../../../cloud-functions/adapters/keys/key-ring-file';
import { makeSessionTokens } from '../../../cloud-functions/adapters/keys/session-tokens';
import { formatInstant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { deliverTo } from '../../../cloud-functions/local/commands/deliver-publication';
import { aPublicationFile } from '../../builders/publication-file';

const serverTime = parseInstant('2022-09-06T08:30:00+08:00') ?? instant(Number.NaN);
const imported = {
  publicationId: '2022090500-bcc422ac',
  publishedAt: '2022-09-05T00:00:00+08:00',
  state: 'imported',
  counts: { high: 0, medium: 0, low: 0 },
  withoutDivision: [],
};
const problem = {
  type: 'urn:tongma:problem:publication-not-readable',
  title: 'faulty',
  status: 422,
  code: 'publication-not-readable',
  detail: 'data.hcount: says 2',
  instance: 'urn:tongma:request:1',
};

let server: Server | undefined;
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tongma-feed-'));
});
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  rmSync(dataDir, { recursive: true });
});

/** A product that keeps time and verifies sessions with its own keys; what it answers an import is given. */
async function aRunningProduct(answer: { status: number; body: object }) {
  const rings = openKeyRingFile(join(dataDir, 'keys.json'));
  const sessions = makeSessionTokens(rings.resident.session);
  const asked: { path?: string; roles?: readonly string[]; body?: string }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.setHeader('x-server-time', formatInstant(serverTime));
    response.setHeader('content-type', 'application/json');
    if (request.url === '/healthz') return response.end('{}');
    const session = await sessions.verify(request.headers.authorization?.slice(7) ?? '', serverTime);
    asked.push({ path: request.url, body, roles: session.kind === 'valid' ? session.caller.roles : undefined });
    response.statusCode = session.kind === 'valid' ? answer.status : 401;
    return response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const deliver = (directory = dataDir) =>
    deliverTo({ dataDir: directory, port, clock: 'demo', storeProgram: 'none', jurisdiction: '150781' });
  return { asked, deliver };
}

test('a running product is asked as a feed, at its own time', async () => {
  const { asked, deliver } = await aRunningProduct({ status: 200, body: imported });
  expect(await (await deliver())(aPublicationFile())).toEqual(imported);
  expect(asked).toEqual([{ path: '/v1/feeds/risk-areas', body: JSON.stringify(aPublicationFile()), roles: ['resident', 'feed'] }]);
});

test('what it refuses is told with the place', async () => {
  const { deliver } = await aRunningProduct({ status: 422, body: problem });
  expect(await (await deliver())(aPublicationFile())).toBe('refused, nothing imported: data.hcount: says 2');
});

test('a product on other data is named, and no keys are made where there were none', async () => {
  const { asked, deliver } = await aRunningProduct({ status: 200, body: imported });
  const elsewhere = join(dataDir, 'elsewhere');
  expect(await (await deliver(elsewhere))(aPublicationFile())).toMatch(/does not run on .*elsewhere: set PORT and DATA_DIR/);
  expect(asked).toMatchObject([{ roles: undefined }]);
});
