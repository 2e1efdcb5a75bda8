/** The whole product in this process over an embedded store in memory: real adapters, real keys, the demo city if asked for. */
import type { AddressInfo } from 'node:net';
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { makePeopleStore } from '../../cloud-functions/adapters/dynamodb/people-store';
import { makePosts } from '../../cloud-functions/adapters/dynamodb/posts';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import { type TableNames, tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import type { KeyAudience } from '../../cloud-functions/adapters/keys/key-ring';
import type { Caller } from '../../cloud-functions/domain/caller';
import { addDays, addMilliseconds, dayOf, type Instant, instant } from '../../cloud-functions/domain/time';
import { attemptLimit } from '../../cloud-functions/functions/attempt-limit';
import { type App, createApp } from '../../cloud-functions/functions/http';
import type { Answered } from '../../cloud-functions/functions/log';
import { rollUp } from '../../cloud-functions/functions/roll-up';
import type { SurveyNeeds } from '../../cloud-functions/functions/survey';
import { type Providers, wireRollUp, wireRotateKeys, wireSurvey } from '../../cloud-functions/functions/wiring';
import { wirePublishAuditRoot } from '../../cloud-functions/functions/wiring-audit';
import { buildDemoCity } from '../../cloud-functions/local/demo-city/build-demo-city';
import { openProduct } from '../../cloud-functions/local/open-product';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { type AuditRootsPublished, publishAuditRoot } from '../../cloud-functions/use-cases/audit/publish-audit-root';
import { rotateCodeKeys } from '../../cloud-functions/use-cases/code-key/rotate-code-keys';
import type { RollUpSummary } from '../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { aKeyService } from '../builders/a-key-service';

export const productNow = instant(Date.parse('2022-09-06T08:30:00+08:00'));

/** The code the operators send every phone; the card of every phone was in Beijing the day before yesterday. */
export const travelCardCode = '246810';
const aTravelCard = () => {
  const today = dayOf(productNow);
  const days = { firstSeen: addDays(today, -2), lastSeen: addDays(today, -2) };
  const place = { in: 'china' as const, division: '110105', name: '北京市朝阳区', ...days };
  return { from: addDays(today, -14), to: today, places: [place] };
};

export type AProduct = {
  readonly app: App;
  readonly logged: (Answered & { readonly fault?: unknown })[];
  /** What each audience asked of the store: `site Query tongma-test-sites`. */
  readonly asked: Set<string>;
  /** The last code sent to each phone. */
  readonly textMessages: ReadonlyMap<string, string>;
  rollUp(): Promise<RollUpSummary>;
  /** Keys of the days from today on, and the list of them; done once at the start. */
  rotateKeys(): Promise<unknown>;
  /** Closes the hours of the audit record that are over. */
  publishAuditRoot(): Promise<AuditRootsPublished>;
  /** What the survey is wired with. */
  survey(): SurveyNeeds;
  /** Past the watch: for what a test arranges and looks up itself. */
  readonly access: StoreAccess;
  /** Of all tables but the audit record, which tells of attempts that changed nothing else. */
  countItems(): Promise<number>;
  signInAs(key: string): Promise<string>;
  /** A session of somebody the demo city does not have. */
  sessionOf(caller: Caller): Promise<string>;
  moveClock(milliseconds: number): void;
  close(): Promise<void>;
};

export async function aProduct(): Promise<AProduct> {
  const textMessages = new Map<string, string>();
  const providers: Providers = {
    wechat: { exchangeCode: async () => ({ kind: 'refused' }) },
    alipay: { exchangeAuthCode: async () => ({ kind: 'refused' }) },
    textMessages: {
      sendSignInCode: async (phone, code) => {
        textMessages.set(phone, code);
        return { sent: true };
      },
    },
    travelCards: {
      requestCode: async () => ({ kind: 'sent' }),
      fetchCard: async (_, code) => (code === travelCardCode ? { kind: 'card', card: aTravelCard() } : { kind: 'code-wrong' }),
    },
  };
  const store = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  const newClient = () => makeStoreClient({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const tables = tableNames('tongma-test');
  const asked = new Set<string>();
  let now = productNow;
  const clients = new Map<string, DynamoDBClient>();
  const watched = (audience: string): DynamoDBClient => {
    const known = clients.get(audience);
    if (known) return known;
    const client = newClient();
    watch(client, (command, table) => asked.add(`${audience} ${command} ${table}`));
    clients.set(audience, client);
    return client;
  };
  const own = newClient();
  await createTables(own, tables);
  const rings = generateKeyRings();
  const kms = await aKeyService();
  const place = { publicOrigin: 'https://tongma.example', appOrigin: '', jurisdiction: '150781', version: 'test' };
  const open = (clientOf: (audience: KeyAudience) => DynamoDBClient, clock: { now(): Instant }) =>
    openProduct({
      rings,
      place,
      providers,
      keyService: kms.service,
      accessOf: (audience) => ({ client: clientOf(audience), tables, clock }),
    });
  const clock = { now: () => now };
  await buildDemoCity((at) => {
    const access = { client: own, tables, clock: { now: () => at } };
    return { ...open(() => own, access.clock), people: makePeopleStore(access), posts: makePosts(access) };
  }, now);

  const signing = { keyService: kms.service, jurisdiction: '150781', algorithm: 'ES256' } as const;
  const rotateKeys = () => rotateCodeKeys(wireRotateKeys({ client: watched('rotate-keys'), tables, clock }, signing));
  await rotateKeys();
  const opened = open(watched, clock);
  const logged: AProduct['logged'] = [];
  const app = createApp({
    ...opened,
    clock,
    attempts: attemptLimit({ attemptsPerMinuteMax: 1_000_000 }),
    log: {
      answered: (entry) => logged.push(entry),
      fault: (entry, fault) => logged.push({ ...entry, fault }),
      providerFailed: () => undefined,
    },
  });
  const closing = { signer: kms.auditSigner, jurisdiction: '150781', everyMinutes: 60 };
  return {
    app,
    logged,
    asked,
    textMessages,
    rollUp: () => rollUp(['150781'], wireRollUp({ client: watched('roll-up'), tables, clock })),
    rotateKeys,
    publishAuditRoot: () => publishAuditRoot(wirePublishAuditRoot({ client: watched('publish-audit-root'), tables, clock }, closing)),
    survey: () => wireSurvey({ client: watched('survey'), tables, clock }, { jurisdiction: '150781', listsEveryMinutes: 1 }),
    access: { client: own, tables, clock },
    countItems: () => countItems(own, tables),
    async signInAs(key) {
      const response = await app.request('/v1/sessions/demo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key }),
      });
      const { token }: { token?: unknown } = Object(await response.json());
      if (typeof token !== 'string') throw new Error(`${key} could not sign in: ${response.status}`);
      return token;
    },
    sessionOf: async (caller) => (await opened.sessions.issue(caller, now, now)).token,
    moveClock: (milliseconds) => {
      now = addMilliseconds(now, milliseconds);
    },
    close: async () => {
      for (const client of [own, ...clients.values()]) client.destroy();
      await kms.stop();
      await new Promise<void>((resolve) => store.close(() => resolve()));
    },
  };
}

function watch(client: DynamoDBClient, observe: (command: string, table: string) => void): void {
  client.middlewareStack.add(
    (next, context) => (request) => {
      const { TableName, IndexName, RequestItems }: { TableName?: string; IndexName?: string; RequestItems?: object } = Object(
        request.input,
      );
      const command = (context.commandName ?? '').replace(/Command$/, '');
      for (const table of TableName === undefined ? Object.keys(RequestItems ?? {}) : [TableName])
        observe(command, IndexName ? `${table}/${IndexName}` : table);
      return next(request);
    },
    { step: 'initialize', name: 'watch' },
  );
}

async function countItems(client: DynamoDBClient, { audit: _, ...tables }: TableNames): Promise<number> {
  const counts = await Promise.all(
    Object.values(tables).map(async (TableName) => {
      let count = 0;
      let ExclusiveStartKey: Record<string, never> | undefined;
      do {
        const page = await client.send(new ScanCommand({ TableName, Select: 'COUNT', ExclusiveStartKey }));
        count += page.Count ?? 0;
        ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
      } while (ExclusiveStartKey);
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
