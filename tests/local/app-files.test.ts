import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Surroundings } from '../../cloud-functions/functions/arrival';
import { appFiles } from '../../cloud-functions/local/app-files';

let folder: string;
let port: number;
let close: () => void;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongma-app-'));
  const app = join(folder, 'app');
  mkdirSync(join(app, 'js'), { recursive: true });
  writeFileSync(join(app, 'index.html'), '<!doctype html><script>start()</script><div id="app"></div>');
  writeFileSync(join(app, 'js/app.0a1b2c3d.js'), 'let long = 1;'.repeat(500));
  writeFileSync(join(folder, 'keys.json'), '{"secret":1}');
  const files = appFiles(app);
  const hono = new Hono<Surroundings>();
  hono.notFound(async (c) => (await files(c)) ?? new Response('nothing', { status: 404 }));
  const server = createServer(getRequestListener(hono.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

type Got = { readonly status: number | undefined; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

/** The path goes out as it is written here: `fetch` would tidy it up. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    get({ port, path, headers, agent: false, timeout: 3_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    }).on('timeout', () => reject(new Error(`${path} was not answered`)));
  });

it('serves the page at the root and lets only our own scripts run in it', async () => {
  const { status, headers, body } = await ask('/');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body.toString()).toContain('<div id="app">');
  expect(headers['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:*;");
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='/);
});

it('sends a file whole, plain or compressed, in whatever order it is asked for', async () => {
  const plain = await ask('/js/app.0a1b2c3d.js');
  const compressed = await ask('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip' });
  const again = await ask('/js/app.0a1b2c3d.js');
  expect(gunzipSync(compressed.body)).toEqual(plain.body);
  expect(again.body).toEqual(plain.body);
  expect(plain.headers['cache-control']).toContain('immutable');
});

it.each(['/../keys.json', '/..%2fkeys.json', '/%2e%2e/keys.json', '/js/../../keys.json', '/%00', '/%zz', '/js', '/index'])(
  'has no file at %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);
