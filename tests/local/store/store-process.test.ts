/** The embedded store as a process: what it acknowledged is there after the worst end. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStoreClient } from '../../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../../cloud-functions/adapters/dynamodb/tables';
import { makeVisitStore } from '../../../cloud-functions/adapters/dynamodb/visit-store';
import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import { createTables } from '../../../cloud-functions/local/store/create-tables';
import { type OpenStore, openStore } from '../../../cloud-functions/local/store/open-store';
import { at } from '../../builders/facts';
import { aVisit, newSiteId } from '../../ports/records';

const morning = at('2022-09-06T08:30:00+08:00');
const tables = tableNames('tongma-test');
const opened: OpenStore[] = [];
let program: string;
let directory: string;

beforeAll(() => {
  const bundling = `import { bundle } from './cloud-functions/local/bundle.mjs'; console.log(await bundle('cloud-functions/local/store/store-process.ts'));`;
  const settings = { cwd: join(__dirname, '../../..'), encoding: 'utf8' } as const;
  program = execFileSync(process.execPath, ['--input-type=module', '--eval', bundling], settings).trim();
}, 60_000);
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'tongma-store-')), 'store');
});
afterEach(() => {
  for (const store of opened.splice(0)) store.child.kill('SIGKILL');
  rmSync(join(directory, '..'), { recursive: true, force: true });
});

const open = async (): Promise<OpenStore> => {
  const store = await openStore({ program, directory });
  opened.push(store);
  return store;
};
const ended = (store: OpenStore): Promise<void> =>
  new Promise((resolve) =>
    store.child.exitCode === null && store.child.signalCode === null ? store.child.once('exit', () => resolve()) : resolve(),
  );
async function visitsOf(store: OpenStore) {
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTables(client, tables);
  return { visits: makeVisitStore({ client, tables, clock: { now: () => morning } }), close: () => client.destroy() };
}

it('has every acknowledged visit once after it was killed in the middle of writing', async () => {
  const store = await open();
  const { visits, close } = await visitsOf(store);
  const siteId = newSiteId();
  const acknowledged: Visit[] = [];
  const writer = async (): Promise<void> => {
    for (;;) {
      const visit = aVisit(morning, { siteId });
      await visits.record(visit);
      acknowledged.push(visit);
      if (acknowledged.length === 400) store.child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 20 }, writer));
  close();
  expect(acknowledged.length).toBeGreaterThanOrEqual(400);
  const again = await visitsOf(await open());
  const read = new Map<string, Visit>();
  let after: string | undefined;
  do {
    const window = { from: morning, to: at('2022-09-07'), now: morning };
    const page = await again.visits.listOfSite(siteId, window, { ...(after !== undefined && { after }), itemsMax: 200 });
    for (const visit of page?.items ?? []) {
      expect(read.has(visit.checkInId)).toBe(false);
      read.set(visit.checkInId, visit);
    }
    after = page?.next;
  } while (after !== undefined);
  for (const visit of acknowledged) expect(read.get(visit.checkInId)).toEqual(visit);
  again.close();
}, 60_000);

it('ends by itself when its parent is gone', async () => {
  const store = await open();
  store.child.disconnect();
  await ended(store);
  expect(store.child.exitCode).toBe(0);
}, 30_000);

it('ends cleanly when told to, and leaves its data to the next', async () => {
  const store = await open();
  const first = await visitsOf(store);
  const visit = aVisit(morning);
  await first.visits.record(visit);
  await store.close();
  expect(store.child.exitCode).toBe(0);
  first.close();
  const second = await visitsOf(await open());
  expect(await second.visits.get(visit)).toEqual(visit);
  second.close();
}, 30_000);

it('waits for the data while the store before it still has them', async () => {
  const first = await open();
  const second = open();
  await new Promise((resolve) => setTimeout(resolve, 700));
  first.child.kill('SIGKILL');
  expect((await second).endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
}, 30_000);

it('goes on when a client breaks off in the middle of a request', async () => {
  const store = await open();
  const { visits, close } = await visitsOf(store);
  for (let broken = 0; broken < 5; broken++) {
    const abort = new AbortController();
    const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{"half":')) });
    const request = fetch(store.endpoint, { method: 'POST', body, signal: abort.signal, duplex: 'half' } as RequestInit);
    setTimeout(() => abort.abort(), 30);
    await expect(request).rejects.toThrow();
  }
  const visit = aVisit(morning);
  await visits.record(visit);
  expect(await visits.get(visit)).toEqual(visit);
  close();
}, 30_000);
