/** Makes an entry a link of one of the chains. */
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { type ChainHead, type ChainLink, chainShards, nextLink, startOfChain } from '../../domain/audit/chain-link';
import { entryHashOf, sealEntry } from '../../domain/audit/sealed-entry';
import { contentHash } from '../../domain/health-code/canonical-json';
import { type Instant, instant } from '../../domain/time';
import type { Random } from '../../use-cases/ports/keys';
import { districtCopyKey, headAttributes, linkAttribute, linkItem } from './audit-items';
import { type Item, integerOf, keyOf, textOf } from './items';
import { chainLinkKey, chainOf, linkOfText } from './keys-audit';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

type Place = Pick<ChainLink, 'shard' | 'seq'>;
/** Where an entry that was appended before has its link; no place: it is from before there were chains. */
export type Appended = { readonly place: Place | undefined };

const saltBytes = 16;
/** Each try is somebody else's link that came in between; so many in a row never happened in the tests with 40 writers. */
const triesMax = 60;
/** From here on writers wait a moment before they try again, each another. */
const triesWithoutWaiting = 4;
const waitMilliseconds = 10;

/** One turn at a time for each chain, so that a program never meets itself. */
export function makeTurns(): <T>(shard: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return (shard, work) => {
    const mine = (last.get(shard) ?? Promise.resolve()).then(work, work);
    last.set(shard, mine);
    return mine;
  };
}
export type Turns = ReturnType<typeof makeTurns>;

type Appending = { readonly access: StoreAccess; readonly random: Random; readonly turns: Turns };

/** Adds the link and answers where; throws when it is not kept. The chain follows from the id, the next ones are tried in turn. */
export async function addLink(entry: AuditEntry, { access, random, turns }: Appending): Promise<Place> {
  const salt = Buffer.from(random.bytes(saltBytes)).toString('hex');
  const entryHash = entryHashOf(sealEntry(entry, salt));
  const first = Number.parseInt(contentHash(entry.auditId).slice(0, 8), 16);
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (tries >= triesWithoutWaiting) await new Promise((resolve) => setTimeout(resolve, Math.random() * waitMilliseconds * tries));
    const shard = (first + tries) % chainShards;
    const link = await turns(shard, async () => {
      const head = await readHead(access, shard);
      const next = nextLink(head, { shard, auditId: entry.auditId, entryHash, now: access.clock.now() });
      const put = await putIf(access.client, access.tables.audit, linkItem({ link: next, entry, salt }), absent);
      // A client that had no answer sends a put again, and meets its own link there.
      return put.written || (await isLinkOf(entry, next, access)) ? next : undefined;
    });
    if (link) return link;
  }
  throw new Error(`no chain of the audit record took the entry in ${triesMax} tries`);
}

/** As it was written last. Links are not passed over when they have expired: the next one follows them all the same. */
async function readHead({ client, tables }: StoreAccess, shard: number): Promise<ChainHead & { readonly at: Instant }> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: tables.audit,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': { S: chainOf(shard) } },
      Select: 'SPECIFIC_ATTRIBUTES',
      ProjectionExpression: ['pk', 'sk', ...headAttributes].join(', '),
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const [item] = Items ?? [];
  if (!item) return startOfChain;
  const seq = Number(textOf(item, 'sk'));
  return { seq, linkHash: textOf(item, 'linkHash'), at: instant(integerOf(item, 'linkedAt') ?? 0) };
}

/** Whether this entry was appended before, and where its link is; half a read unit that keeps it from being linked twice. */
export async function appendedBefore(entry: AuditEntry, access: StoreAccess): Promise<Appended | undefined> {
  const copy = await readParts(access, districtCopyKey(entry), [linkAttribute]);
  return copy && { place: linkOfText(textOf(copy, linkAttribute)) };
}

/** Whether the link at this place stands for just this entry. */
export async function isLinkOf(entry: AuditEntry, { shard, seq }: Place, access: StoreAccess): Promise<boolean> {
  const link = await readParts(access, chainLinkKey(shard, seq), headAttributes);
  return link !== undefined && entryHashOf(sealEntry(entry, textOf(link, 'salt'))) === textOf(link, 'entryHash');
}

async function readParts(
  { client, tables }: StoreAccess,
  key: ReturnType<typeof chainLinkKey>,
  attributes: readonly string[],
): Promise<Item | undefined> {
  const names = Object.fromEntries(attributes.map((name) => [`#${name}`, name]));
  const answer = await client.send(
    new GetItemCommand({
      TableName: tables.audit,
      Key: keyOf(key),
      ConsistentRead: true,
      ProjectionExpression: ['pk', 'sk', ...Object.keys(names)].join(', '),
      ExpressionAttributeNames: names,
    }),
  );
  return answer.Item;
}
