/** The two ways rows reach the local product: through it while it runs, or into its store. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { tableNames } from '../../adapters/dynamodb/tables';
import { endpoints } from '../../contract/endpoints';
import { problemCodes } from '../../contract/problem-codes';
import { routes } from '../../contract/routes';
import { problem } from '../../contract/schemas/public';
import type { Caller } from '../../domain/caller';
import type { FeedName } from '../../domain/feed/columns';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { feedsOperations } from '../../functions/feeds';
import { type Place, wireFeeds } from '../../functions/wiring';
import { demoClock } from '../demo-clock';
import { createTables } from '../store/create-tables';
import { openStore } from '../store/open-store';
import type { DeliverPart, PartImported } from './feed-file';
import type { PartContent } from './rows-of-file';
import {
  type FeedRole,
  feedToken,
  keysFile,
  type LocalProduct,
  localFeed,
  notThisProduct,
  originOf,
  readKeys,
  timeOfRunningProduct,
} from './running-product';

type Operations = ReturnType<typeof feedsOperations>;
type Sent = { readonly caller: Caller; readonly body: unknown };

/** Each with the schema that the product would read it with. */
const importInto: Readonly<Record<FeedName, (operations: Operations, sent: Sent) => Promise<Result<PartImported, Refusal>>>> = {
  'lab-results': (operations, { caller, body }) =>
    operations.importLabResults({ caller, body: endpoints.importLabResults.body.parse(body) }),
  'duty-groups': (operations, { caller, body }) =>
    operations.importDutyGroups({ caller, body: endpoints.importDutyGroups.body.parse(body) }),
  vaccinations: (operations, { caller, body }) =>
    operations.importVaccinations({ caller, body: endpoints.importVaccinations.body.parse(body) }),
  'medicine-purchases': (operations, { caller, body }) =>
    operations.importMedicinePurchases({ caller, body: endpoints.importMedicinePurchases.body.parse(body) }),
  'control-list': (operations, { caller, body }) =>
    operations.importControlList({ caller, body: endpoints.importControlList.body.parse(body) }),
  'mass-test-rounds': (operations, { caller, body }) =>
    operations.importMassTestRounds({ caller, body: endpoints.importMassTestRounds.body.parse(body) }),
};

const feedOperations = {
  'lab-results': 'importLabResults',
  'duty-groups': 'importDutyGroups',
  vaccinations: 'importVaccinations',
  'medicine-purchases': 'importMedicinePurchases',
  'control-list': 'importControlList',
  'mass-test-rounds': 'importMassTestRounds',
} as const satisfies Record<FeedName, keyof typeof routes>;

/** What every part says beside its rows: who sends; of a control list also the district and the ground. */
export type Said = { readonly sender: string } & Partial<Readonly<Record<'division' | 'ground', string>>>;
export type Delivery = { readonly deliver: DeliverPart; close(): Promise<void> };

const roleFor = (feed: FeedName): FeedRole => (feed === 'lab-results' ? 'lab' : 'feed');

/** Through the product if it answers on its port, so that the store keeps its one owner; otherwise into the store itself. A text: neither is possible. */
export async function openDelivery(feed: FeedName, said: Said, product: LocalProduct): Promise<Delivery | string> {
  const serverTime = await timeOfRunningProduct(originOf(product));
  return serverTime === undefined ? intoStore(feed, said, product) : throughProduct(feed, said, { product, serverTime });
}

type Running = { readonly product: LocalProduct; readonly serverTime: Instant };

async function throughProduct(feed: FeedName, said: Said, { product, serverTime }: Running): Promise<Delivery> {
  const origin = originOf(product);
  const token = await feedToken(product, serverTime, roleFor(feed));
  const operation = feedOperations[feed];
  const { method, path } = routes[operation];
  const deliver = async (content: PartContent): Promise<PartImported | string> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...said, ...content }),
    }).catch(() => undefined);
    if (!answer) return `the product on ${origin} does not answer any more`;
    if (answer.status === 401) return notThisProduct(origin, product.dataDir);
    const body: unknown = await answer.json();
    if (answer.ok) return endpoints[operation].response.parse(body);
    const { title, detail, fields } = problem.parse(body);
    return [detail ?? title, ...(fields ?? []).map(({ path: field }) => field)].join('; ');
  };
  return { deliver, close: async () => {} };
}

/** Rows are stored under no address; only the jurisdiction is written, into the audit. */
const placeOf = ({ jurisdiction }: LocalProduct): Place => ({ publicOrigin: '', appOrigin: '', jurisdiction, version: '' });

async function intoStore(feed: FeedName, said: Said, product: LocalProduct): Promise<Delivery | string> {
  // A document is looked up by a keyed hash: other keys than the product's would find nobody.
  if (!existsSync(keysFile(product))) return `there is no product on ${product.dataDir} yet: run npm start once, or set DATA_DIR`;
  const store = await openStore({ program: product.storeProgram, directory: join(product.dataDir, 'store') });
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const tables = tableNames('tongma-local');
  await createTables(client, tables);
  const clock = product.clock === 'real' ? systemClock : demoClock(product.dataDir);
  const rings = readKeys(product);
  const operations = feedsOperations(wireFeeds({ access: { client, tables, clock }, ring: rings.feeds, place: placeOf(product) }));
  const caller = localFeed(roleFor(feed));
  const deliver = async (content: PartContent): Promise<PartImported | string> => {
    const answer = await importInto[feed](operations, { caller, body: { ...said, ...content } });
    return answer.ok ? answer.value : (answer.error.detail ?? problemCodes[answer.error.code].en);
  };
  return { deliver, close: () => store.close() };
}
