/** `npm start` as whoever cloned the repository meets it. */
import { type RunningProduct, startProduct } from './product/start-product';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
}, 300_000);
afterAll(() => product.remove());

async function ownSites(): Promise<unknown[]> {
  const signedIn = await fetch(`${product.url}/v1/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'shop-owner' }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const listed = await fetch(`${product.url}/v1/me/sites`, { headers: { authorization: `Bearer ${token}` } });
  return ((await listed.json()) as { sites: unknown[] }).sites;
}

it('says where it serves and who can sign in as what', () => {
  expect(product.printed()).toContain(`http://localhost:${product.port}`);
  for (const key of ['retired-teacher', 'close-contact', 'shop-owner', 'officer', 'auditor']) expect(product.printed()).toContain(key);
});

it('answers its health, its description, the app and a scanned poster on one port', async () => {
  expect(await (await fetch(`${product.url}/healthz`)).json()).toMatchObject({ status: 'ok', store: 'ok' });
  expect(await (await fetch(`${product.url}/v1/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
  expect(await (await fetch(product.url)).text()).toContain('<div id="app">');
  const poster = await fetch(`${product.url}/s/abc.def`, { redirect: 'manual' });
  expect([poster.status, poster.headers.get('location')?.startsWith('/#/pages/scan/index?q=')]).toEqual([302, true]);
});

it('serves again within 15 seconds, with the same data and the city made only once', async () => {
  const before = await ownSites();
  expect(before).toHaveLength(2);
  const began = Date.now();
  product = await product.restart();
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(await ownSites()).toEqual(before);
}, 60_000);

it('ends at once when it is told to', async () => {
  const began = Date.now();
  await product.stop();
  expect(Date.now() - began).toBeLessThan(5_000);
});

it('does not outlive an npm that was killed, so that the next start finds its port free', async () => {
  const started = await startProduct({ by: 'npm' });
  await started.kill9();
  const giveUpAt = Date.now() + 10_000;
  let serves = true;
  while (serves && Date.now() < giveUpAt) {
    serves = await fetch(`${started.url}/healthz`).then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(serves).toBe(false);
  await started.remove();
}, 120_000);
