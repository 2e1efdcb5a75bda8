/** The audit record as it stands, damaged items and all. Scans: for the verifier's command alone. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { chainShards, type LinkedEntry } from '../../domain/audit/chain-link';
import { contentHash } from '../../domain/health-code/canonical-json';
import { type Instant, instant } from '../../domain/time';
import type { CopyName, FoundCopy, FoundLink, WholeAuditRecord } from '../../use-cases/ports/whole-audit-record';
import { copiesOf, linkAttribute, readLink } from './audit-items';
import { readLeaves, readRoot } from './audit-roots';
import { readNewestItem } from './item-reader';
import { type Item, integerOf, isKept, parsedJson, StoredItemDamaged, secondOf, textOf } from './items';
import type { ItemKey } from './keys';
import { auditLeavesOf, auditLeavesPrefix, auditRootsKey, chainLinkKey, chainOf, chainPrefix, linkOfText } from './keys-audit';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { auditKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

export function makeWholeAuditRecord(access: StoreAccess): WholeAuditRecord {
  const { client, tables, clock } = access;
  const tableName = tables.audit;
  const all = (partition: string) =>
    queryItems(access, { tableName, partition, from: startOfKeys, to: endOfKeys, order: 'oldest-first', newest: true, now: clock.now() });
  return {
    shards: chainShards,
    async *links(shard) {
      for await (const item of all(chainOf(shard))) yield foundLink(item);
    },
    async *roots() {
      for await (const item of all(auditRootsKey)) {
        const signed = orUndefined(() => readRoot(item));
        yield { number: Number.parseInt(textOf(item, 'sk'), 10), signed };
      }
    },
    leaves: async (merkleRoot) => {
      const leaves: string[] = [];
      for await (const item of all(auditLeavesOf(merkleRoot))) {
        const part = orUndefined(() => readLeaves(item));
        if (!part) return undefined;
        leaves.push(...part);
      }
      return leaves;
    },
    async *copies() {
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await client.send(new ScanCommand({ TableName: tableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }));
        for (const item of page.Items ?? []) if (isKept(item, clock.now())) yield* copyIn(item);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
    },
    link: async ({ shard, seq }) => {
      const item = await readNewestItem(access, tableName, chainLinkKey(shard, seq));
      return item && foundLink(item);
    },
    copyIsThere: async (name) => (await readNewestItem(access, tableName, keyOfName(name))) !== undefined,
  };
}

/** A partition key of ours never holds a slash. */
const nameOf = ({ pk, sk }: ItemKey): string => `${pk}/${sk}`;
function keyOfName(name: string): ItemKey {
  const [pk = '', sk = ''] = name.split('/');
  return { pk, sk };
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof StoredItemDamaged) return undefined;
    throw fault;
  }
}

function foundLink(item: Item): FoundLink {
  const linked = orUndefined(() => readLink(item));
  return { seq: Number.parseInt(textOf(item, 'sk'), 10), linked, copies: linked ? wantedCopies(linked) : [] };
}

const wantedCopies = ({ entry }: LinkedEntry) =>
  copiesOf(entry).map(({ key, entry: copy }) => ({
    name: nameOf(key),
    list: listOf(key.pk) ?? 'district',
    digest: contentHash(copy),
    keptUntil: inWholeSeconds(auditKeptUntil(copy.at)),
  }));

/** An expiry is kept in seconds. */
const inWholeSeconds = (at: Instant): Instant => instant(secondOf(at) * 1000);

function listOf(pk: string): CopyName['list'] | undefined {
  const [, list] = /^(district|actor|about)#/.exec(pk) ?? [];
  return list === 'district' || list === 'actor' || list === 'about' ? list : undefined;
}

const ownPrefixes = [chainPrefix, auditLeavesPrefix, 'alert#', 'alerts#'];

function* copyIn(item: Item): Generator<FoundCopy | 'unknown'> {
  const key = { pk: textOf(item, 'pk'), sk: textOf(item, 'sk') };
  const list = listOf(key.pk);
  if (!list) {
    const isOurs = key.pk === auditRootsKey || ownPrefixes.some((prefix) => key.pk.startsWith(prefix));
    if (!isOurs) yield 'unknown';
    return;
  }
  const text = textOf(item, 'body');
  const [, at, auditId = key.sk] = /^(\d{13})#(.+)$/.exec(key.sk) ?? [];
  yield {
    name: nameOf(key),
    list,
    digest: contentHash(parsedJson(text) ?? text),
    auditId,
    at: at === undefined ? undefined : instant(Number(at)),
    place: linkOfText(textOf(item, linkAttribute)),
    keptUntil: instant((integerOf(item, 'expiresAt') ?? 0) * 1000),
  };
}
