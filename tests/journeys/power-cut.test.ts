/** The product is killed, not stopped, while people check in; nothing that was acknowledged may be missing or doubled. */

import { instant } from '../../cloud-functions/domain/time';
import { aCheckInId } from '../builders/a-check-in-id';
import { type Calls, signInAs } from './product/callers';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(300_000);

const checkIns = 2_000;
const killAfter = 900;
const atOnce = 40;

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.remove());

test('every acknowledged check-in survives a kill -9 exactly once, and sending all of them again doubles none', async () => {
  const owner = await signInAs(product, 'shop-owner');
  const site = await theirSite(owner);
  const before = await countOf(owner, site.siteId);
  const visitor = await signInAs(product, 'retired-teacher');
  const { serverTime } = await visitor('getMyProfile');
  // Each at a millisecond of its own, by which its record is recognised.
  const sent = Array.from({ length: checkIns }, (_none, number) => {
    const at = instant(serverTime - 60_000 + number);
    return { at, body: { checkInId: aCheckInId(at, number.toString(16).padStart(12, '0')), siteCode: site.siteCode, channel: 'scanner' } };
  });

  const acknowledged = new Set<number>();
  let killed: Promise<void> | undefined;
  await each(sent, async ({ at, body }) => {
    if (killed) return;
    const answer = await visitor('checkInToSite', { body }).catch(() => undefined);
    if (answer?.status === 200) acknowledged.add(at);
    if (acknowledged.size >= killAfter) killed ??= product.kill9();
  });
  await killed;
  expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);
  expect(acknowledged.size).toBeLessThan(checkIns);

  product = await startProduct({ dataDir: product.dataDir, port: product.port });
  const again = await signInAs(product, 'retired-teacher');
  const kept = await timesOfMyVisits(again);
  const lost = [...acknowledged].filter((at) => kept.filter((time) => time === at).length !== 1);
  expect(lost).toEqual([]);

  await each(sent, async ({ body }) => {
    const answer = await again('checkInToSite', { body });
    expect(answer.status).toBe(200);
  });
  const ownerAgain = await signInAs(product, 'shop-owner');
  expect((await countOf(ownerAgain, site.siteId)) - before).toBe(checkIns);
});

async function theirSite(owner: Calls): Promise<{ siteId: string; siteCode: string }> {
  const { body } = await owner('listMySites');
  const sites: { siteId: string; siteCode: string | null; state: string }[] = Array.isArray(body.sites) ? body.sites : [];
  const open = sites.find((site) => site.state === 'approved');
  if (!open?.siteCode) throw new Error('the shop owner has no open site');
  return { siteId: open.siteId, siteCode: open.siteCode };
}

/** The visits as the owner sees them counted; a recount is made when the last is older than a few seconds. */
async function countOf(owner: Calls, siteId: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const { body } = await owner('getSiteFlow', { params: { siteId } });
  return Number(body.admitted) + Number(body.refused);
}

async function timesOfMyVisits(visitor: Calls): Promise<readonly number[]> {
  const times: number[] = [];
  let page: string | undefined;
  do {
    const { body } = await visitor('listMyVisits', { query: page === undefined ? {} : { page } });
    const visits: { at: string }[] = Array.isArray(body.visits) ? body.visits : [];
    times.push(...visits.map(({ at }) => Date.parse(at)));
    page = typeof body.nextPage === 'string' ? body.nextPage : undefined;
  } while (page !== undefined);
  return times;
}

async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await act(item);
    }),
  );
}
