import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { makePopulation } from '../../adapters/dynamodb/population';
import { tableNames } from '../../adapters/dynamodb/tables';
import type { Comparison } from '../../domain/dry-run/compare-people';
import type { Instant } from '../../domain/time';
import { comparePopulation, type SetsCompared } from '../../use-cases/survey/compare-population';
import type { WalkProgress } from '../../use-cases/survey/walk-population';
import { demoClock } from '../demo-clock';
import { createTables } from '../store/create-tables';
import { openStore } from '../store/open-store';
import { type LocalProduct, timeOfRunningProduct } from './running-product';

export type StoredCrowd = {
  readonly at: Instant;
  readonly sets: SetsCompared;
  readonly onProgress: (progress: WalkProgress) => void;
};

/** Everybody in the data directory of the local product, which must not be running: the store has one owner. A text says why not. */
export async function compareStoredPeople(product: LocalProduct, { at, sets, onProgress }: StoredCrowd): Promise<Comparison | string> {
  const { dataDir, port, clock: kind, storeProgram } = product;
  const origin = `http://localhost:${port}`;
  if ((await timeOfRunningProduct(origin)) !== undefined)
    return `the product is running on ${origin}: stop it, or start the dry run on its page for rule sets`;
  const directory = join(dataDir, 'store');
  if (!existsSync(directory)) return `no people in ${dataDir}: it is made by npm start`;
  const store = await openStore({ program: storeProgram, directory });
  try {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
    const tables = tableNames('tongma-local');
    await createTables(client, tables);
    const clock = kind === 'real' ? systemClock : demoClock(dataDir);
    return await comparePopulation(makePopulation({ client, tables, clock }), { at, setsFor: () => sets, onProgress });
  } finally {
    await store.close();
  }
}
