import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { makePopulation } from '../../adapters/dynamodb/population';
import { makeReleaseStore } from '../../adapters/dynamodb/release-store';
import type { StoreAccess } from '../../adapters/dynamodb/store-access';
import { tableNames } from '../../adapters/dynamodb/tables';
import { makeRegistryRuleSets } from '../../adapters/registry-rule-sets';
import type { Comparison } from '../../domain/dry-run/compare-people';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';
import { comparePopulation } from '../../use-cases/survey/compare-population';
import type { WalkProgress } from '../../use-cases/survey/walk-population';
import { demoClock } from '../demo-clock';
import { createTables } from '../store/create-tables';
import { openStore } from '../store/open-store';
import { type LocalProduct, timeOfRunningProduct } from './running-product';

export type StoredCrowd = {
  /** Absent: now, by the product's clock. */
  readonly at?: Instant;
  /** Absent: each person by the set that judges them, releases and canaries included. */
  readonly before?: RuleSet;
  readonly after: RuleSet;
  readonly onProgress: (progress: WalkProgress) => void;
};

/** Everybody in the data directory of the local product, which must not be running: the store has one owner. A text says why not. */
export async function compareStoredPeople(product: LocalProduct, crowd: StoredCrowd): Promise<Comparison | string> {
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
    return await compare({ client, tables, clock: kind === 'real' ? systemClock : demoClock(dataDir) }, crowd);
  } finally {
    await store.close();
  }
}

async function compare(access: StoreAccess, { at = access.clock.now(), before, after, onProgress }: StoredCrowd): Promise<Comparison> {
  const releases = makeReleaseStore(access);
  const { inForce } = makeRegistryRuleSets({ releases, jurisdiction: after.jurisdiction, clock: access.clock });
  return comparePopulation(makePopulation(access), {
    at,
    setsFor: async ({ personId }) => ({ before: before ?? (await inForce(personId, at))?.ruleSet, after }),
    onProgress,
  });
}
