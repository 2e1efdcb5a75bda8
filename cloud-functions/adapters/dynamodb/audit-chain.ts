import { chainShards, type LinkedEntry } from '../../domain/audit/chain-link';
import type { PersonId } from '../../domain/ids';
import { dayOf } from '../../domain/time';
import { timeOfAuditId } from '../../domain/tracing/audit-id';
import type { AuditChain } from '../../use-cases/ports/audit-chain';
import { copiesOf, copyItem, linkAttribute, readLink } from './audit-items';
import { readBatch } from './batch-read';
import { readItem } from './item-reader';
import { textOf } from './items';
import { aboutAuditKey, auditSortKey, districtAuditKey, type ItemKey } from './keys';
import { chainLinkKey, chainOf, linkOfText } from './keys-audit';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

export function makeAuditChain(access: StoreAccess): AuditChain {
  const { client, tables, clock } = access;
  const tableName = tables.audit;
  const linksOf = (shard: number) => ({ tableName, partition: chainOf(shard), newest: true, now: clock.now() }) as const;
  const linkBehind = async (key: ItemKey): Promise<LinkedEntry | undefined> => {
    const copy = await readItem(access, tableName, key);
    const place = copy && linkOfText(textOf(copy, linkAttribute));
    const link = place && (await readItem(access, tableName, chainLinkKey(place.shard, place.seq)));
    return link && readLink(link);
  };
  return {
    shards: chainShards,
    async *linksAfter(shard, seq) {
      const from = chainLinkKey(shard, seq + 1).sk;
      for await (const item of queryItems(access, { ...linksOf(shard), from, to: endOfKeys, order: 'oldest-first' })) yield readLink(item);
    },
    async *linksSince(shard, at) {
      const whole = { ...linksOf(shard), from: startOfKeys, to: endOfKeys, order: 'newest-first', chunk: linksPerRequest } as const;
      for await (const item of queryItems(access, whole)) {
        const linked = readLink(item);
        if (linked.link.at < at) return;
        yield linked;
      }
    },
    async complete(entries) {
      const wanted = entries.flatMap(({ entry, link }) => copiesOf(entry).map((copy) => ({ copy, link })));
      const there = await readBatch(access, { tableName, keys: wanted.map(({ copy }) => copy.key), attributes: [linkAttribute] });
      const missing = wanted.filter(({ copy }) => there.find(copy.key) === undefined);
      for (const { copy, link } of missing) await putIf(client, tableName, copyItem(copy, link), absent);
      return missing.length;
    },
    linkOfDistrictEntry: (district, auditId) => linkBehind(keyIn((day) => districtAuditKey(district, day), auditId)),
    linkOfEntryAbout: (personId: PersonId, auditId) => linkBehind(keyIn(() => aboutAuditKey(personId), auditId)),
  };
}

const linksPerRequest = 50;

/** An audit id holds the time of its entry, which is where its copies are found. */
function keyIn(partitionOf: (day: ReturnType<typeof dayOf>) => string, auditId: string): ItemKey {
  const at = timeOfAuditId(auditId);
  return { pk: partitionOf(dayOf(at)), sk: auditSortKey(at, auditId) };
}
