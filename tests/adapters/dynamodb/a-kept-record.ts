/** An audit record on a real engine with a day of entries and two roots, and a hand that can do to it what an intruder with rights to the table could. */
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { makeAuditAlerts } from '../../../cloud-functions/adapters/dynamodb/audit-alerts';
import { makeAuditChain } from '../../../cloud-functions/adapters/dynamodb/audit-chain';
import { makeAuditLog } from '../../../cloud-functions/adapters/dynamodb/audit-log';
import { makeAuditRoots } from '../../../cloud-functions/adapters/dynamodb/audit-roots';
import { type Item, textOf } from '../../../cloud-functions/adapters/dynamodb/items';
import { makeWholeAuditRecord } from '../../../cloud-functions/adapters/dynamodb/whole-audit-record';
import type { AuditEntry } from '../../../cloud-functions/domain/audit/audit-entry';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, instant, millisecondsPerDay, millisecondsPerMinute } from '../../../cloud-functions/domain/time';
import { auditIdAt, auditIdRandomBytes } from '../../../cloud-functions/domain/tracing/audit-id';
import { publishAuditRoot } from '../../../cloud-functions/use-cases/audit/publish-audit-root';
import { verifyAuditRecord } from '../../../cloud-functions/use-cases/audit/verify-audit-record';
import { type AKeyService, aKeyService } from '../../builders/a-key-service';
import { type OpenEngine, openEngine, type RunningEngine } from '../../engines/store-engines';

export const openingHour = instant(Date.parse('2022-09-06T10:00:00+08:00'));
export const somebody = (place: number): PersonId => String(place).padStart(32, '0') as PersonId;

export function anEntryAt(at: Instant, rest: Partial<AuditEntry> = {}): AuditEntry {
  return {
    auditId: auditIdAt(at, randomBytes(auditIdRandomBytes)),
    at,
    operation: 'readPersonVisits',
    actor: somebody(1),
    role: 'officer',
    district: '150781',
    caseNumber: '150781-2022-0007',
    purpose: '流行病学调查',
    target: 'person by visit, 3 visits',
    about: [somebody(2), somebody(3)],
    ...rest,
  };
}

export async function aKeptRecord(engine: RunningEngine) {
  const opened: OpenEngine = await openEngine(engine);
  const kms: AKeyService = await aKeyService();
  let now = openingHour;
  const access = { client: opened.client, tables: opened.tables, clock: { now: () => now } };
  const TableName = opened.tables.audit;
  const log = makeAuditLog(access);
  const needs = {
    chain: makeAuditChain(access),
    roots: makeAuditRoots(access),
    alerts: makeAuditAlerts(access),
    signer: kms.auditSigner,
    clock: access.clock,
    jurisdiction: '150781',
    everyMinutes: 60,
  };
  const everything = async (): Promise<Item[]> => {
    const items: Item[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await opened.client.send(new ScanCommand({ TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }));
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  };
  const remove = ({ pk, sk }: Item) =>
    opened.client.send(new DeleteItemCommand({ TableName, Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } }));
  return {
    access,
    log,
    needs,
    now: () => now,
    passMinutes: (minutes: number) => {
      now = addMilliseconds(now, minutes * millisecondsPerMinute);
    },
    publish: () => publishAuditRoot(needs),
    verify: async (kid?: string) =>
      verifyAuditRecord({
        record: makeWholeAuditRecord(access),
        ...(kid !== undefined && { kid }),
        keptSince: addMilliseconds(now, -1_096 * millisecondsPerDay),
      }),
    everything,
    itemsUnder: async (prefix: string) =>
      (await everything())
        .filter((item) => textOf(item, 'pk').startsWith(prefix))
        .sort((one, other) => (`${textOf(one, 'pk')} ${textOf(one, 'sk')}` < `${textOf(other, 'pk')} ${textOf(other, 'sk')}` ? -1 : 1)),
    put: (Item: Item) => opened.client.send(new PutItemCommand({ TableName, Item })),
    remove,
    /** Puts everything back as it was. */
    restore: async (items: readonly Item[]) => {
      const nameOf = (item: Item) => `${textOf(item, 'pk')} ${textOf(item, 'sk')}`;
      const [there, wanted] = [
        new Map((await everything()).map((item) => [nameOf(item), item])),
        new Map(items.map((item) => [nameOf(item), item])),
      ];
      for (const [name, item] of there) if (!wanted.has(name)) await remove(item);
      for (const [name, Item] of wanted)
        if (!isDeepStrictEqual(there.get(name), Item)) await opened.client.send(new PutItemCommand({ TableName, Item }));
    },
    close: async () => {
      await kms.stop();
      await opened.close();
    },
  };
}
export type AKeptRecord = Awaited<ReturnType<typeof aKeptRecord>>;
