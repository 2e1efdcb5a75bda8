import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { openStore } from '../../cloud-functions/local/store/open-store';
import { newId } from '../builders/a-proposal';
import { aPersonId } from '../builders/a-site';
import { busyDay, busySite, fillBusyDay } from './a-busy-site-day';
import { shiftedClock, shiftToSeptember2022 } from './crowd';
import type { VisitsStart } from './visits-process';

export type VisitFigures = {
  readonly visits: number;
  /** The first of fifty rows, exits and audit entry included; the second time, everything warm. */
  readonly firstPageMilliseconds: number;
  readonly warmPageMilliseconds: number;
  readonly exportSeconds: number;
  readonly longestPartSeconds: number;
  readonly parts: number;
  /** Different rows that came out; each visit once is as many as there are visits. */
  readonly rowsOnce: number;
  readonly rows: number;
  /** Of the serving process, highest. */
  readonly megabytesMax: number;
};

const aCase = { caseNumber: '150781-2022-0001', purpose: '性能测量' };
const ready = z.object({ port: z.int() });
const weighed = z.object({ megabytes: z.int() });
const shown = z.object({ complete: z.boolean() });

/** One site with so many visits on one day: its first page, and the whole day as CSV, over HTTP on the embedded store. */
export async function measureVisits(visits: number): Promise<VisitFigures> {
  const programs = resolve(import.meta.dirname ?? '.', '../../dist/local');
  const directory = mkdtempSync(join(tmpdir(), 'tongma-bench-'));
  const store = await openStore({ program: join(programs, 'store-store-process.mjs'), directory });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
  const clockShiftMilliseconds = shiftToSeptember2022();
  const clock = shiftedClock(clockShiftMilliseconds);
  const access = { client, tables: tableNames('tongma-local'), clock };
  await createTables(client, access.tables);
  const rings = generateKeyRings();
  await fillBusyDay(access, rings, visits);
  const { sessionTokens } = makeKeys.district(rings.district);
  const tracer = { personId: aPersonId(0xd1), roles: ['tracer'] as const, district: '150781' };
  const { token } = await sessionTokens.issue(tracer, clock.now(), clock.now());
  const served = fork(join(programs, 'tests-load-visits-process.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = ready.parse(await ask(served, { endpoint: store.endpoint, rings, clockShiftMilliseconds } satisfies VisitsStart));
  const post = async (path: string, body: object): Promise<Buffer> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${bytes.toString().slice(0, 300)}`);
    return bytes;
  };
  const page = () => timed(() => post('/v1/district/visit-reads/site', { siteId: busySite.siteId, ...busyDay, ...aCase }));
  const [first, warm] = [await page(), await page()];
  const exported = await exportWhole(post);
  const { megabytes } = weighed.parse(await ask(served, 'memory'));
  served.kill();
  client.destroy();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  return {
    visits,
    firstPageMilliseconds: Math.round(first.milliseconds),
    warmPageMilliseconds: Math.round(warm.milliseconds),
    ...exported,
    megabytesMax: megabytes,
  };
}

type Post = (path: string, body: object) => Promise<Buffer>;

async function exportWhole(post: Post) {
  const exportId = newId();
  const what = { kind: 'site-visits', siteId: busySite.siteId, ...busyDay };
  let made = shown.parse(
    JSON.parse((await post('/v1/district/exports', { exportId, what, format: 'csv', language: 'zh-CN', ...aCase })).toString()),
  );
  const times = new Set<string>();
  let [rows, parts, milliseconds, longest] = [0, 0, 0, 0];
  while (!made.complete) {
    parts += 1;
    const part = await timed(() => post(`/v1/district/exports/${exportId}/downloads`, { part: parts }));
    milliseconds += part.milliseconds;
    longest = Math.max(longest, part.milliseconds);
    const entries = entriesOf(part.value);
    rows += entries.length;
    for (const entry of entries) times.add(entry);
    made = shown.parse(
      JSON.parse((await post('/v1/district/exports', { exportId, what, format: 'csv', language: 'zh-CN', ...aCase })).toString()),
    );
  }
  const seconds = (count: number) => Math.round(count / 100) / 10;
  return { exportSeconds: seconds(milliseconds), longestPartSeconds: seconds(longest), parts, rows, rowsOnce: times.size };
}

/** The time of entry of each row, between the headings and the watermark below. */
function entriesOf(file: Buffer): readonly string[] {
  const lines: readonly (readonly string[])[] = parse(file, { bom: true, relax_column_count: true });
  return lines.flatMap(([at = '', ...rest]) => (rest.length > 3 && /^'?\d{4}-/.test(at) ? [at] : []));
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly milliseconds: number }> {
  const startedAt = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - startedAt };
}

function ask(child: ChildProcess, message: VisitsStart | 'memory'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the desk’s process ended')));
    child.send(message);
  });
}
