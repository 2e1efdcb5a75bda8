import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'sass';

const repository = join(__dirname, '../../..');

/** Stylesheets as the build makes them. */
const styles: Plugin = {
  name: 'scss',
  setup: (given) => {
    given.onLoad({ filter: /\.scss$/ }, ({ path }) => ({ contents: compile(path).css, loader: 'css', resolveDir: dirname(path) }));
  },
};

/** The kiosk page for a browser, with `name.h5.ts` in place of `name.ts` as in the product's build. */
export async function serveKioskPage(): Promise<{ url: string; stop(): Promise<void> }> {
  const { outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: [join(__dirname, 'kiosk-page.tsx')],
    outdir: 'out',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
    alias: { '@tarojs/taro': join(repository, 'tests/src/taro.ts') },
    define: { 'process.env.NODE_ENV': '"production"', CLOUD_ADDRESS: '""' },
    plugins: [styles],
    logLevel: 'error',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const files: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    '/': [
      'text/html',
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>kiosk</title><link rel="stylesheet" href="/page.css"><div id="app"></div><script type="module" src="/page.js"></script></html>',
    ],
    '/page.js': ['text/javascript', textOf('.js')],
    '/page.css': ['text/css', textOf('.css')],
    '/scanner/zxing_reader.wasm': ['application/wasm', readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))],
  };
  const server = createServer(({ url = '/' }, answer) => {
    const [type, content] = files[url] ?? ['text/plain', ''];
    answer.writeHead(files[url] ? 200 : 404, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
