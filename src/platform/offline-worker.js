/**
 * Runs beside the browser app (copied to `/service-worker.js` as it is): keeps the app's own files, so that the code
 * opens and the scanner reads without network. Calls to the cloud never pass through here.
 */
const kept = 'app-files';

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname === '/') event.respondWith(freshOrKept(event.request));
  else if (isAppFile(pathname)) event.respondWith(keptOrFetched(event.request));
});

const isAppFile = (pathname) => /^\/(?:js|css|chunk|static|scanner)\//.test(pathname);

/** `/app-files.json` is written by the build: every file the app may ask for. */
async function listFiles() {
  const answer = await fetch('/app-files.json', { cache: 'no-store' });
  return answer.ok ? ['/', ...(await answer.json())] : ['/'];
}

async function keepAll() {
  const cache = await caches.open(kept);
  const files = await listFiles();
  const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  // The names carry the hash of the content, but for the page itself and the decoder.
  const wanted = files.filter((file) => !held.has(file) || file === '/' || file.startsWith('/scanner/'));
  await cache.addAll(wanted.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function forgetOld() {
  const cache = await caches.open(kept);
  const wanted = new Set(await listFiles().catch(() => []));
  if (wanted.size === 0) return;
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** The page names its scripts: the newest one, as long as there is network. */
async function freshOrKept(request) {
  try {
    return await fetch(request);
  } catch (problem) {
    const page = await caches.match('/', { ignoreSearch: true });
    if (page) return page;
    throw problem;
  }
}

async function keptOrFetched(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
