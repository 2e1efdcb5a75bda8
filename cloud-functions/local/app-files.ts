/** Serves the built browser app beside the operations, as a CDN does in the cloud. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestContext } from '../functions/arrival';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const worthCompressing = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.txt']);
/** Webpack puts the hash of the content into these names. */
const neverChanges = /\.[0-9a-f]{8}\.\w+$/;

type Bytes = Uint8Array<ArrayBuffer>;
type AppFile = { readonly bytes: Bytes; readonly compressed?: Bytes; readonly headers: Readonly<Record<string, string>> };

/** `undefined` where the app has no such file: then the address is nobody's. */
export function appFiles(directory: string): (c: RequestContext) => Promise<Response | undefined> {
  const held = new Map<string, AppFile>();
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined;
    const path = pathInside(directory, c.req.path);
    const file = path === undefined ? undefined : (held.get(path) ?? (await load(path)));
    if (path === undefined || file === undefined) return undefined;
    held.set(path, file);
    const compressed = c.req.header('accept-encoding')?.includes('gzip') ? file.compressed : undefined;
    // A copy each time: the server writes the length into the object it is given.
    const headers = { ...file.headers, ...(compressed && { 'content-encoding': 'gzip' }) };
    return new Response(c.req.method === 'HEAD' ? null : (compressed ?? file.bytes), { headers });
  };
}

/** A path that climbs out of the directory, or has a NUL, names no file. */
function pathInside(directory: string, requested: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requested);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const path = normalize(join(directory, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(directory + sep) ? path : undefined;
}

async function load(path: string): Promise<AppFile | undefined> {
  const extension = extname(path);
  const mediaType = mediaTypes[extension];
  if (mediaType === undefined) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const headers = {
    'content-type': mediaType,
    'cache-control': neverChanges.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    ...(extension === '.html' && {
      'content-security-policy': contentPolicy(bytes.toString('utf8')),
      'permissions-policy': 'camera=(self)',
    }),
  };
  const compressed = worthCompressing.has(extension) ? new Uint8Array(await promisify(gzip)(bytes)) : undefined;
  return { bytes: new Uint8Array(bytes), headers, compressed };
}

/** Only our own scripts run: those in files, and those the build put into the page, by their hash. */
function contentPolicy(page: string): string {
  const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  );
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...inline.map((hash) => `'sha256-${hash}'`)].join(' ');
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "worker-src 'self' blob:",
    // A sentry's page talks to the device bridge beside it (domain/gate/device-bridge), on this machine alone.
    "connect-src 'self' ws://127.0.0.1:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
