/** The two ways a publication reaches the local product's store: through the running product, or by opening the store. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { makeRiskAreaStore } from '../../adapters/dynamodb/risk-area-store';
import { tableNames } from '../../adapters/dynamodb/tables';
import { systemRandom } from '../../adapters/keys/random';
import { routes } from '../../contract/routes';
import { problem } from '../../contract/schemas/public';
import { publicationImported } from '../../contract/schemas/risk-area';
import type { Instant } from '../../domain/time';
import { auditOf } from '../../functions/wiring';
import { importRiskAreas } from '../../use-cases/risk-areas/import-risk-areas';
import { demoClock } from '../demo-clock';
import { createTables } from '../store/create-tables';
import { openStore } from '../store/open-store';
import type { Deliver } from './feed-publication';
import { feedToken, type LocalProduct, localFeed, notThisProduct, originOf, timeOfRunningProduct } from './running-product';

/** Through the product if it answers on its port, so that the store keeps its one owner; otherwise into the store itself. */
export async function deliverTo(product: LocalProduct): Promise<Deliver> {
  const origin = originOf(product);
  const serverTime = await timeOfRunningProduct(origin);
  return serverTime === undefined
    ? (content) => importIntoStore(content, product)
    : (content) => post(content, { product, origin, serverTime });
}

type Posting = { readonly product: LocalProduct; readonly origin: string; readonly serverTime: Instant };

async function post(content: unknown, { product, origin, serverTime }: Posting): ReturnType<Deliver> {
  const token = await feedToken(product, serverTime);
  const { method, path } = routes.importRiskAreas;
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(content),
  });
  if (answer.status === 401) return notThisProduct(origin, product.dataDir);
  const body: unknown = await answer.json();
  if (answer.ok) return publicationImported.parse(body);
  const { title, detail } = problem.parse(body);
  return `refused, nothing imported: ${detail ?? title}`;
}

async function importIntoStore(content: unknown, { dataDir, clock: kind, storeProgram, jurisdiction }: LocalProduct): ReturnType<Deliver> {
  mkdirSync(dataDir, { recursive: true });
  const store = await openStore({ program: storeProgram, directory: join(dataDir, 'store') });
  try {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
    const tables = tableNames('tongma-local');
    await createTables(client, tables);
    const clock = kind === 'real' ? systemClock : demoClock(dataDir);
    const access = { client, tables, clock };
    const needs = { riskAreas: makeRiskAreaStore(access), audit: auditOf(access, { jurisdiction }), clock, random: systemRandom };
    const outcome = await importRiskAreas({ caller: localFeed(), body: content }, needs);
    return outcome.ok ? outcome.value : `refused, nothing imported: ${outcome.error.detail ?? outcome.error.code}`;
  } finally {
    await store.close();
  }
}
