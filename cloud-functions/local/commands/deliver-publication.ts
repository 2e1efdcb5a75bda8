/** The two ways a publication reaches the local product's store: through the running product, or by opening the store. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { makeRiskAreaStore } from '../../adapters/dynamodb/risk-area-store';
import { tableNames } from '../../adapters/dynamodb/tables';
import { openKeyRingFile } from '../../adapters/keys/key-ring-file';
import { makeSessionTokens } from '../../adapters/keys/session-tokens';
import { routes } from '../../contract/routes';
import { problem } from '../../contract/schemas/public';
import { publicationImported } from '../../contract/schemas/risk-area';
import type { Caller } from '../../domain/caller';
import { isPersonId } from '../../domain/ids';
import { type Instant, parseInstant } from '../../domain/time';
import { importRiskAreas } from '../../use-cases/risk-areas/import-risk-areas';
import { demoClock } from '../demo-clock';
import { createTables } from '../store/create-tables';
import { openStore } from '../store/open-store';
import type { Deliver } from './feed-publication';

export type LocalProduct = {
  readonly dataDir: string;
  readonly port: number;
  readonly clock: 'demo' | 'real';
  /** The bundled store process. */
  readonly storeProgram: string;
};

/** Through the product if it answers on its port, so that the store keeps its one owner; otherwise into the store itself. */
export async function deliverTo(product: LocalProduct): Promise<Deliver> {
  const origin = `http://localhost:${product.port}`;
  const serverTime = await timeOfRunningProduct(origin);
  return serverTime === undefined
    ? (content) => importIntoStore(content, product)
    : (content) => post(content, { product, origin, serverTime });
}

/** `undefined`: nothing that is this product answers there. */
export async function timeOfRunningProduct(origin: string): Promise<Instant | undefined> {
  try {
    const answer = await fetch(`${origin}${routes.getHealth.path}`, { signal: AbortSignal.timeout(5_000) });
    return parseInstant(answer.headers.get('x-server-time'));
  } catch {
    return undefined;
  }
}

type Posting = { readonly product: LocalProduct; readonly origin: string; readonly serverTime: Instant };

async function post(content: unknown, { product, origin, serverTime }: Posting): ReturnType<Deliver> {
  const token = await feedToken(product.dataDir, serverTime);
  const { method, path } = routes.importRiskAreas;
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(content),
  });
  if (answer.status === 401) return `the product on ${origin} does not run on ${product.dataDir}: set PORT and DATA_DIR as for npm start`;
  const body: unknown = await answer.json();
  if (answer.ok) return publicationImported.parse(body);
  const { title, detail } = problem.parse(body);
  return `refused, nothing imported: ${detail ?? title}`;
}

/** A session like that of any feed; whoever can read the keys of this machine's product may feed it. */
async function feedToken(dataDir: string, now: Instant): Promise<string> {
  const keys = join(dataDir, 'keys.json');
  // Without keys this is not the data of the running product, and none are made here.
  if (!existsSync(keys)) return 'none';
  const { rings } = await openKeyRingFile(keys, { issuer: '', issuedAt: now, leafNotBefore: now, leafNotAfter: now });
  return (await makeSessionTokens(rings.resident.session).issue(localFeed(), now, now)).token;
}

/** Nobody in particular: the operator of this machine. */
function localFeed(): Caller {
  const personId = '0'.repeat(32);
  if (!isPersonId(personId)) throw new Error('not a person id');
  return { personId, roles: ['resident', 'feed'] };
}

async function importIntoStore(content: unknown, { dataDir, clock: kind, storeProgram }: LocalProduct): ReturnType<Deliver> {
  mkdirSync(dataDir, { recursive: true });
  const store = await openStore({ program: storeProgram, directory: join(dataDir, 'store') });
  try {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
    const tables = tableNames('tongma-local');
    await createTables(client, tables);
    const clock = kind === 'real' ? systemClock : demoClock(dataDir);
    const riskAreas = makeRiskAreaStore({ client, tables, clock });
    const outcome = await importRiskAreas({ caller: localFeed(), body: content }, { riskAreas, clock });
    return outcome.ok ? outcome.value : `refused, nothing imported: ${outcome.error.detail ?? outcome.error.code}`;
  } finally {
    await store.close();
  }
}
