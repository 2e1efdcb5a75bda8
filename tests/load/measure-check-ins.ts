import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { makeVisitStore } from '../../cloud-functions/adapters/dynamodb/visit-store';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { addMilliseconds, dayOf, millisecondsPerDay } from '../../cloud-functions/domain/time';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { openStore } from '../../cloud-functions/local/store/open-store';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { Start } from './check-in-process';
import { type Crowd, gatherCrowd, nextCheckInId, shiftedClock, shiftToSeptember2022 } from './crowd';

const connections = 64;
const seconds = 15;

export type CheckInFigures = Awaited<ReturnType<typeof measureCheckIns>>;

/** A crowd checks in to one mall for some seconds; store, function and client share the machine. */
export async function measureCheckIns() {
  const programs = resolve(import.meta.dirname ?? '.', '../../dist/local');
  const directory = mkdtempSync(join(tmpdir(), 'tongma-bench-'));
  const store = await openStore({ program: join(programs, 'store-store-process.mjs'), directory });
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const clockShiftMilliseconds = shiftToSeptember2022();
  const clock = shiftedClock(clockShiftMilliseconds);
  const access = { client, tables: tableNames('tongma-local'), clock };
  await createTables(client, access.tables);
  const rings = generateKeyRings();
  const crowd = await gatherCrowd(access, rings, 1_000);
  const served = fork(join(programs, 'tests-load-check-in-process.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await ask<{ port: number }>(served, { endpoint: store.endpoint, rings, clockShiftMilliseconds } satisfies Start);
  await shoot({ port, crowd, clock }, 3);

  const before = {
    served: await ask<NodeJS.CpuUsage>(served, 'cpu'),
    store: ticksOf(store.child),
    client: process.cpuUsage(),
    kept: await visitsKept(access, crowd),
  };
  const shot = await shoot({ port, crowd, clock }, seconds);
  const after = { served: await ask<NodeJS.CpuUsage>(served, 'cpu'), store: ticksOf(store.child), client: process.cpuUsage(before.client) };
  const kept = (await visitsKept(access, crowd)) - before.kept;
  served.kill();
  await store.close();
  rmSync(directory, { recursive: true, force: true });

  const acknowledged = shot['2xx'];
  const each = (microseconds: number) => Math.round(microseconds / acknowledged) / 1_000;
  return {
    perSecond: Math.round(acknowledged / shot.duration),
    p50Milliseconds: shot.latency.p50,
    p99Milliseconds: shot.latency.p99,
    connections,
    functionMillisecondsEach: each(total(after.served) - total(before.served)),
    storeMillisecondsEach: each((after.store - before.store) * microsecondsPerTick()),
    clientMillisecondsEach: each(total(after.client)),
    acknowledged,
    kept,
    failed: shot.non2xx + shot.errors,
  };
}

const total = ({ user, system }: NodeJS.CpuUsage): number => user + system;

type Target = { readonly port: number; readonly crowd: Crowd; readonly clock: Clock };

function shoot({ port, crowd, clock }: Target, duration: number): Promise<autocannon.Result> {
  let turn = 0;
  return autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration,
    requests: [
      {
        method: 'POST',
        path: '/v1/check-ins',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${crowd.tokens[turn++ % crowd.tokens.length]}` },
          body: JSON.stringify({ checkInId: nextCheckInId(clock.now()), siteCode: crowd.siteCode, channel: 'scanner' }),
        }),
      },
    ],
  });
}

/** Counted in the store, yesterday too: the run may cross midnight. */
async function visitsKept(access: StoreAccess, { siteId }: Crowd): Promise<number> {
  const visits = makeVisitStore(access);
  const now = access.clock.now();
  const days = await Promise.all([now, addMilliseconds(now, -millisecondsPerDay)].map((at) => visits.countHours(siteId, dayOf(at), now)));
  return days.flatMap((day) => [...day.admitted, ...day.refused]).reduce((sum, count) => sum + count, 0);
}

/** User and system time of another process, in the kernel's ticks. */
function ticksOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
const microsecondsPerTick = (): number => 1_000_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

function ask<Answer>(child: ChildProcess, message: Start | 'cpu'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('exit', () => reject(new Error('the function process ended')));
    child.send(message);
  });
}
