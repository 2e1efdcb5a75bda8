/** The browser's vault and device key in a real browser: what a test's own IndexedDB would only pretend. */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './product/browser';

jest.setTimeout(120_000);

const platform = join(__dirname, '../../src/platform');
let browser: Browser;
let server: Server;
let url = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import * as keys from './device-key.h5';
        import { deviceVault } from './device-vault.h5';
        import { inStore } from './browser-store';
        Object.assign(window, { keys, deviceVault, inStore });`,
      resolveDir: platform,
      loader: 'ts',
    },
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    resolveExtensions: ['.h5.ts', '.ts', '.js'],
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  server = createServer(({ url: path }, answer) => {
    if (path === '/page.js') answer.setHeader('content-type', 'text/javascript').end(script);
    else answer.setHeader('content-type', 'text/html').end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

async function opened(page: Page): Promise<Page> {
  await page.goto(url);
  await page.waitForFunction('window.deviceVault !== undefined');
  return page;
}
const inPage = (page: Page, script: string): Promise<unknown> => page.evaluate(`(async () => { ${script} })()`);

test('entries survive the reload and the end of a page that was never told, each by itself', async () => {
  const context = await browser.newContext();
  const first = await opened(await context.newPage());
  expect(
    await inPage(
      first,
      `return [await deviceVault.put('record/1', '张三'), await deviceVault.put('record/2', 'two'), await deviceVault.put('pack', 'p')];`,
    ),
  ).toEqual([true, true, true]);
  await first.close({ runBeforeUnload: false });
  const second = await opened(await context.newPage());
  expect(await inPage(second, `return await deviceVault.entries('record/');`)).toEqual([
    { name: 'record/1', text: '张三' },
    { name: 'record/2', text: 'two' },
  ]);
  await inPage(second, `await deviceVault.remove('record/1');`);
  expect(await inPage(second, `return [await deviceVault.get('record/1') ?? null, await deviceVault.get('pack')];`)).toEqual([null, 'p']);
  await context.close();
});

test('what lies on disk is sealed, its key cannot be read out, and no entry opens under another name', async () => {
  const context = await browser.newContext();
  const page = await opened(await context.newPage());
  await inPage(page, `await deviceVault.put('record/1', 'somebody');`);
  const seen = await inPage(
    page,
    `const key = await inStore('vault-key', 'readonly', (store) => store.get('vault-key'));
     const entry = await inStore('vault', 'readonly', (store) => store.get('record/1'));
     await inStore('vault', 'readwrite', (store) => store.put(entry, 'record/2'));
     const bytes = String.fromCharCode(...new Uint8Array(entry.sealed));
     const exported = await crypto.subtle.exportKey('raw', key).then(() => 'exported', () => 'refused');
     return { plain: bytes.includes('somebody'), exported, extractable: key.extractable, other: (await deviceVault.get('record/2')) ?? null };`,
  );
  expect(seen).toEqual({ plain: false, exported: 'refused', extractable: false, other: null });
  await context.close();
});

test('two windows that start at once share one key', async () => {
  const context = await browser.newContext();
  const [one, other] = [await opened(await context.newPage()), await opened(await context.newPage())];
  await Promise.all([inPage(one, `await deviceVault.put('a', '1');`), inPage(other, `await deviceVault.put('b', '2');`)]);
  expect(await inPage(one, `return [await deviceVault.get('a'), await deviceVault.get('b')];`)).toEqual(['1', '2']);
  await context.close();
});

test('the device key signs after a reload, is the same one, and cannot be read out', async () => {
  const context = await browser.newContext();
  const page = await opened(await context.newPage());
  const made = await inPage(page, `return (await keys.makeDeviceKey()).publicKey;`);
  await opened(page);
  const seen = await inPage(
    page,
    `const key = await keys.openDeviceKey();
     const bytes = new Uint8Array([1, 2, 3]);
     const signature = await key.sign(bytes);
     const publicKey = await crypto.subtle.importKey('jwk', key.publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
     const pair = await inStore('device-key', 'readonly', (store) => store.get('device-key'));
     return {
       publicKey: key.publicKey,
       length: signature.length,
       holds: await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, bytes),
       exported: await crypto.subtle.exportKey('jwk', pair.privateKey).then(() => 'exported', () => 'refused'),
     };`,
  );
  expect(seen).toEqual({ publicKey: made, length: 64, holds: true, exported: 'refused' });
  await inPage(page, `await keys.forgetDeviceKey();`);
  expect(await inPage(page, `return (await keys.openDeviceKey()) ?? null;`)).toBeNull();
  await context.close();
});
