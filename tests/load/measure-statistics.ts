import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { makeStatisticsStore } from '../../cloud-functions/adapters/dynamodb/statistics-store';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import type { Caller } from '../../cloud-functions/domain/caller';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addDays, dayOf, formatDay, instant } from '../../cloud-functions/domain/time';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { openStore } from '../../cloud-functions/local/store/open-store';
import { getStatistics } from '../../cloud-functions/use-cases/statistics/get-statistics';
import { listOddSites } from '../../cloud-functions/use-cases/statistics/list-odd-sites';
import { type DistrictSize, makeLargeDistrict } from './a-large-district';

const counted = z.object({
  days: z.int(),
  sites: z.int(),
  visits: z.int(),
  seconds: z.number(),
  processorSeconds: z.number(),
  asked: z.record(z.string(), z.int()),
});
const figures = z.object({ first: counted, again: counted, megabytesMax: z.int() });

const officer: Caller = { personId: '0'.repeat(32) as PersonId, roles: ['officer'], district: '150781' };
const asked = 10;

export type StatisticsFigures = Awaited<ReturnType<typeof measureStatistics>>;

/** A district of the commission's size with one day of check-ins: the roll-up in a process of its own, then what the dashboard reads. */
export async function measureStatistics(size: DistrictSize) {
  const programs = resolve(import.meta.dirname ?? '.', '../../dist/local');
  const directory = mkdtempSync(join(tmpdir(), 'tongma-bench-'));
  const store = await openStore({ program: join(programs, 'store-store-process.mjs'), directory });
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  const today = dayOf(now);
  const access = { client, tables: tableNames('tongma-local'), clock: { now: () => now } };
  try {
    await createTables(client, access.tables);
    const startedAt = performance.now();
    await makeLargeDistrict(access, size, addDays(today, -1));
    const fillSeconds = (performance.now() - startedAt) / 1_000;
    const rolledUp = await rollUpIn(join(programs, 'tests-load-roll-up-process.mjs'), store.endpoint, now);
    const needs = { statistics: makeStatisticsStore(access), clock: access.clock };
    const month = { from: formatDay(addDays(today, -30)), to: formatDay(today) };
    const numbers = await timed(() => getStatistics({ caller: officer, query: month }, needs));
    const list = await timed(() => listOddSites({ caller: officer, query: { kind: 'dead', day: formatDay(addDays(today, -1)) } }, needs));
    return { size, fillSeconds, ...rolledUp, numbers, list };
  } finally {
    client.destroy();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const rollUpIn = (program: string, endpoint: string, now: number): Promise<z.output<typeof figures>> =>
  new Promise((resolve_, reject) => {
    const child = fork(program, [endpoint, String(now)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', (message) => resolve_(figures.parse(message)));
    child.once('exit', (code) => reject(new Error(`the roll-up ended early (${code})`)));
  });

/** The middle of several askings, and the size of the answer. */
async function timed(ask: () => Promise<{ readonly ok: boolean }>) {
  const took: number[] = [];
  let bytes = 0;
  for (let time = 0; time < asked; time += 1) {
    const startedAt = performance.now();
    const answer = await ask();
    if (!answer.ok) throw new Error('the dashboard was refused');
    took.push(performance.now() - startedAt);
    bytes = Buffer.byteLength(JSON.stringify(answer));
  }
  const milliseconds = took.sort((one, other) => one - other)[Math.floor(asked / 2)] ?? 0;
  return { milliseconds, bytes };
}
