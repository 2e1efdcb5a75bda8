/**
 * Records that stand in several lists, such as what waits for somebody: each has a head, which is the truth, and a line in every list it is in.
 * Lines are written before the head says so, and let go of after it; one that a crash left behind leads to a head that is not in
 * that list, or stands elsewhere in it, and is passed over. So nothing waits unseen, whatever happens between two writes.
 */
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import { readBatch } from './batch-read';
import { readNewestItem } from './item-reader';
import { expiry, type Item, isKept, jsonItem, keyOf, textOf } from './items';
import { caseworkLineKey, type ItemKey } from './keys';
import { endOfKeys, type ListOrder, queryItems, startOfKeys, takePage, timedPosition } from './lists';
import { readPageMark } from './page-mark';
import type { StoreAccess } from './store-access';
import type { RecordFamily } from './tables';
import { absentOrExpired, putIf } from './writes';

export type CaseworkKind<Kept> = {
  /** Names its lists in their page marks. */
  readonly name: string;
  /** Where they are kept; absent: in `casework`. */
  readonly family?: RecordFamily;
  readonly headKey: (id: string) => ItemKey;
  readonly read: (item: Item) => Kept;
  readonly idOf: (kept: Kept) => string;
  /** Its place in every list. Where it changes, its lines move. */
  readonly filedAt: (kept: Kept) => Instant;
  readonly keptUntil: (kept: Kept) => Instant;
  /** The partitions of the lists it is in. */
  readonly listsOf: (kept: Kept) => readonly string[];
};
type Revised = { readonly revision: number };

export type CaseworkRecords<Kept> = {
  add(kept: Kept): Promise<Kept>;
  get(id: string): Promise<Kept | undefined>;
  replace(kept: Kept, revision: number): Promise<Kept | undefined>;
  list(partition: string, direction: ListOrder['direction'], request: PageRequest): Promise<Page<Kept> | undefined>;
};

export function makeCaseworkRecords<Kept extends Revised>(access: StoreAccess, kind: CaseworkKind<Kept>): CaseworkRecords<Kept> {
  const { client, clock } = access;
  const tableName = tableOf(access, kind);
  const get = async (id: string): Promise<Kept | undefined> => {
    const item = await readNewestItem(access, tableName, kind.headKey(id));
    return isKept(item, clock.now()) ? kind.read(item) : undefined;
  };
  const putLines = (kept: Kept, partitions: readonly string[], until: Instant) =>
    Promise.all(partitions.map((partition) => putIf(client, tableName, lineItem(kind, { kept, partition, until }))));
  return {
    get,
    async add(kept) {
      const there = await get(kind.idOf(kept));
      if (there) return there;
      await putLines(kept, kind.listsOf(kept), kind.keptUntil(kept));
      const put = await putIf(client, tableName, headItem(kind, kept), absentOrExpired(clock.now()));
      return put.written ? kept : ((await get(kind.idOf(kept))) ?? kept);
    },
    async replace(kept, revision) {
      const next: Kept = { ...kept, revision: revision + 1 };
      const before = await get(kind.idOf(kept));
      if (before?.revision !== revision) return undefined;
      const lists = new Set(kind.listsOf(next));
      const moved = kind.filedAt(before) !== kind.filedAt(next);
      const listsBefore = kind.listsOf(before);
      const left = listsBefore.filter((partition) => moved || !lists.has(partition));
      const isListedAnew = left.length > 0 || [...lists].some((partition) => !listsBefore.includes(partition));
      if (isListedAnew) await putLines(next, [...lists], kind.keptUntil(next));
      const condition = { expression: 'revision = :revision', values: { ':revision': { N: String(revision) } } };
      const put = await putIf(client, tableName, headItem(kind, next), condition);
      if (!put.written) return undefined;
      await putLines(before, left, clock.now());
      return next;
    },
    list: (partition, direction, request) => listOf(access, kind, { partition, direction, request }),
  };
}

const tableOf = <Kept>({ tables }: StoreAccess, { family = 'casework' }: CaseworkKind<Kept>): string => tables[family];

const headItem = <Kept extends Revised>(kind: CaseworkKind<Kept>, kept: Kept): Item => ({
  ...jsonItem(kind.headKey(kind.idOf(kept)), kept, kind.keptUntil(kept)),
  revision: { N: String(kept.revision) },
});

type Line<Kept> = { readonly kept: Kept; readonly partition: string; readonly until: Instant };

const lineItem = <Kept>(kind: CaseworkKind<Kept>, { kept, partition, until }: Line<Kept>): Item => ({
  ...keyOf(caseworkLineKey(partition, kind.filedAt(kept), kind.idOf(kept))),
  ...expiry(until),
});

type Asked = { readonly partition: string; readonly direction: ListOrder['direction']; readonly request: PageRequest };

async function listOf<Kept>(
  access: StoreAccess,
  kind: CaseworkKind<Kept>,
  { partition, direction, request }: Asked,
): Promise<Page<Kept> | undefined> {
  const list = `${kind.name}s`;
  const after = request.after === undefined ? undefined : readPageMark(list, request.after, timedPosition);
  if (request.after !== undefined && after === undefined) return undefined;
  const lines = queryItems(access, {
    tableName: tableOf(access, kind),
    partition,
    from: (direction === 'oldest-first' ? after : undefined) ?? startOfKeys,
    to: (direction === 'newest-first' ? after : undefined) ?? endOfKeys,
    order: direction,
    chunk: request.itemsMax + 1,
    now: access.clock.now(),
  });
  const heads = headsOf(access, kind, { lines, partition, atOnce: request.itemsMax + 1 });
  const order: ListOrder = { direction, positionOf: (head) => positionOf(kind, head) };
  return takePage(heads, { list, order, itemsMax: request.itemsMax, after, read: kind.read });
}

const positionOf = <Kept>(kind: CaseworkKind<Kept>, head: Item): string => {
  const kept = kind.read(head);
  return caseworkLineKey('', kind.filedAt(kept), kind.idOf(kept)).sk;
};

type LinesRead = { readonly lines: AsyncGenerator<Item>; readonly partition: string; readonly atOnce: number };

/** The heads behind lines, so many in one request; a line whose head is elsewhere now is passed over. */
async function* headsOf<Kept>(
  access: StoreAccess,
  kind: CaseworkKind<Kept>,
  { lines, partition, atOnce }: LinesRead,
): AsyncGenerator<Item> {
  let gathered: string[] = [];
  const readGathered = async (): Promise<readonly Item[]> => {
    const places = gathered;
    gathered = [];
    const keys = places.map((place) => kind.headKey(place.slice(14)));
    const heads = await readBatch(access, { tableName: tableOf(access, kind), keys });
    return places.flatMap((place) => {
      const head = heads.find(kind.headKey(place.slice(14)));
      const stands = isKept(head, access.clock.now()) && kind.listsOf(kind.read(head)).includes(partition);
      return stands && positionOf(kind, head) === place ? [head] : [];
    });
  };
  for await (const line of lines) {
    gathered.push(textOf(line, 'sk'));
    if (gathered.length === atOnce) yield* await readGathered();
  }
  if (gathered.length > 0) yield* await readGathered();
}
