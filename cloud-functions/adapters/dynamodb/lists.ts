/** Lists in order out of one or several partitions, a page at a time, reading about as much as they give. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import { type Item, isKept, textOf } from './items';
import { makePageMark, readPageMark } from './page-mark';
import type { StoreAccess } from './store-access';

export type PartitionQuery = {
  readonly tableName: string;
  readonly index?: { readonly name: string; readonly partitionKey: string; readonly sortKey: string };
  readonly partition: string;
  /** Both ends included. */
  readonly from: string;
  readonly to: string;
  readonly order: 'newest-first' | 'oldest-first';
  /** Items per request; absent: as many as the store gives (1 MB). */
  readonly chunk?: number;
  readonly attributes?: readonly string[];
  /** As it was written last, at twice the price; an index cannot. */
  readonly newest?: true;
  /** What has expired by then is left out. */
  readonly now: Instant;
};

/** Sorts after every key this program makes. */
export const endOfKeys = '~';
/** Sorts before every key this program makes (a key may not be empty). */
export const startOfKeys = ' ';

export async function* queryItems({ client }: Pick<StoreAccess, 'client'>, query: PartitionQuery): AsyncGenerator<Item> {
  const { partitionKey, sortKey } = query.index ?? { partitionKey: 'pk', sortKey: 'sk' };
  let startKey: Item | undefined;
  do {
    const answer = await client.send(
      new QueryCommand({
        TableName: query.tableName,
        ...(query.index && { IndexName: query.index.name }),
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': partitionKey, '#sort': sortKey, ...namesOf(query.attributes) },
        ExpressionAttributeValues: { ':partition': { S: query.partition }, ':from': { S: query.from }, ':to': { S: query.to } },
        ...(query.attributes && { ProjectionExpression: query.attributes.map((name) => `#${name}`).join(', ') }),
        ScanIndexForward: query.order === 'oldest-first',
        ...(query.chunk && { Limit: query.chunk }),
        ...(query.newest && { ConsistentRead: true }),
        ...(startKey && { ExclusiveStartKey: startKey }),
      }),
    );
    for (const item of answer.Items ?? []) if (isKept(item, query.now)) yield item;
    startKey = answer.LastEvaluatedKey;
  } while (startKey);
}

const namesOf = (attributes: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(attributes.map((name) => [`#${name}`, name]));

/** `positionOf` sorts as the list does, and no two items of the list have the same. */
export type ListOrder = { readonly direction: 'newest-first' | 'oldest-first'; readonly positionOf: (item: Item) => string };

const comesBefore = (direction: ListOrder['direction'], a: string, b: string): boolean => (direction === 'newest-first' ? a > b : a < b);

/** One list out of several in the same order. */
export async function* mergeItems(sources: readonly AsyncGenerator<Item>[], { direction, positionOf }: ListOrder): AsyncGenerator<Item> {
  const next = async (source: AsyncGenerator<Item>) => {
    const { value } = await source.next();
    return value ? { source, item: value, position: positionOf(value) } : undefined;
  };
  const heads = await Promise.all(sources.map(next));
  for (;;) {
    let first = -1;
    let firstPosition = '';
    heads.forEach((head, place) => {
      if (!head || (first >= 0 && !comesBefore(direction, head.position, firstPosition))) return;
      first = place;
      firstPosition = head.position;
    });
    const head = heads[first];
    if (!head) return;
    yield head.item;
    heads[first] = await next(head.source);
  }
}

/** Puts items that share a sort key, which an index gives in no order, into the order of their positions. */
export async function* sortTies(source: AsyncGenerator<Item>, sortKey: string, { direction, positionOf }: ListOrder): AsyncGenerator<Item> {
  let tied: Item[] = [];
  const sorted = () => tied.sort((a, b) => (comesBefore(direction, positionOf(a), positionOf(b)) ? -1 : 1));
  for await (const item of source) {
    const [first] = tied;
    if (first && textOf(first, sortKey) !== textOf(item, sortKey)) {
      yield* sorted();
      tied = [];
    }
    tied.push(item);
  }
  yield* sorted();
}

/** Enough for one source's fair share of a page twice over, so that most pages take one request a source. */
export const chunkFor = (itemsMax: number, sources: number): number =>
  Math.min(itemsMax + 1, Math.ceil((2 * (itemsMax + 1)) / sources) + 1);

export type PageReading<T> = {
  /** Names the list in its marks. */
  readonly list: string;
  readonly order: ListOrder;
  readonly itemsMax: number;
  /** The position the last page ended with; what does not come after it is passed over. */
  readonly after: string | undefined;
  readonly read: (item: Item) => T;
};

/** `next` only when there are more. */
export async function takePage<T>(items: AsyncGenerator<Item>, reading: PageReading<T>): Promise<Page<T>> {
  const { list, order, itemsMax, after, read } = reading;
  const given: T[] = [];
  let last = '';
  for await (const item of items) {
    const position = order.positionOf(item);
    if (after !== undefined && !comesBefore(order.direction, after, position)) continue;
    if (given.length === itemsMax) return { items: given, next: makePageMark(list, last) };
    given.push(read(item));
    last = position;
  }
  return { items: given };
}

export type SinglePartitionList<T> = {
  readonly list: string;
  /** Everything under `prefix`; after it the sort keys are `time#id`. */
  readonly prefix?: string;
  readonly query: Omit<PartitionQuery, 'chunk' | 'order' | 'from' | 'to'>;
  readonly direction: ListOrder['direction'];
  readonly request: PageRequest;
  readonly read: (item: Item) => T;
};

/** A page of one partition, whose sort keys are `time#id`. `undefined`: the mark is not this list's. */
export async function pageOfPartition<T>(access: Pick<StoreAccess, 'client'>, asked: SinglePartitionList<T>): Promise<Page<T> | undefined> {
  const { list, query, prefix = '', direction, request, read } = asked;
  const after = request.after === undefined ? undefined : readPageMark(list, request.after, timedPosition);
  if (request.after !== undefined && after === undefined) return undefined;
  const sortKey = query.index?.sortKey ?? 'sk';
  const range = {
    from: `${prefix}${direction === 'oldest-first' && after ? after : ''}` || startOfKeys,
    to: `${prefix}${direction === 'newest-first' && after ? after : endOfKeys}`,
  };
  const order: ListOrder = { direction, positionOf: (item) => textOf(item, sortKey).slice(prefix.length) };
  const items = queryItems(access, { ...query, ...range, order: direction, chunk: request.itemsMax + 1 });
  return takePage(items, { list, order, itemsMax: request.itemsMax, after, read });
}

/** `time#id`, as keys.ts makes it. */
export const timedPosition = /^\d{13}#[A-Za-z0-9-]{1,64}$/;
