/** Stores to run the port suites on: dynalite in this process, dynoxide (native, counts capacity rightly) as a child. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { type TableNames, tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import type { ObserveUnits } from '../../cloud-functions/adapters/dynamodb/units';
import { createTables } from '../../cloud-functions/local/store/create-tables';

export type RunningEngine = { readonly endpoint: string; stop(): Promise<void> };
export type OpenEngine = { readonly client: DynamoDBClient; readonly tables: TableNames; close(): Promise<void> };

export async function startDynalite(): Promise<RunningEngine> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An optional dependency, for Linux on x64. */
const dynoxideProgram = findDynoxide();
export const dynoxideIsInstalled = existsSync(dynoxideProgram);

function findDynoxide(): string {
  try {
    return join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return '';
  }
}

export async function startDynoxide(): Promise<RunningEngine> {
  const port = await freePort();
  const child = spawn(dynoxideProgram, ['serve', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilListening(endpoint, child);
  return {
    endpoint,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** A client with tables of its own. */
export async function openEngine(engine: RunningEngine, observeUnits?: ObserveUnits): Promise<OpenEngine> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = makeStoreClient({ region: 'local', endpoint: engine.endpoint, credentials, ...(observeUnits && { observeUnits }) });
  const tables = tableNames('tongma-test');
  await createTables(client, tables);
  return {
    client,
    tables,
    close: async () => {
      client.destroy();
      await engine.stop();
    },
  };
}

async function untilListening(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error('dynoxide ended before it served');
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('dynoxide does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
