/**
 * The register of positives. The head is the truth; lines of lists and what leads to an entry are written before the head says
 * so, and lines it has left are let go of after it. One that a crash left behind leads to a head that is not there and is passed over.
 */
import { isOpen, type openStates, type Positive } from '../../domain/positives/positive';
import type { Instant } from '../../domain/time';
import { type PositiveList, type Positives, positivesCountedMax } from '../../use-cases/ports/positives';
import { readBatch } from './batch-read';
import { writeBatch } from './batch-write';
import { readNewestItem } from './item-reader';
import { type Item, isKept, textOf } from './items';
import { timeKey } from './keys';
import { type ItemKey, positiveKey, positiveOfLine, positiveOfPersonKey, positiveSampleKey, positivesOf } from './keys-desk';
import { endOfKeys, type ListOrder, queryItems, startOfKeys, takePage, timedPosition } from './lists';
import { readPageMark } from './page-mark';
import { headItem, leadingTo, lineItem, linesOf, readPositive } from './positive-items';
import { positiveKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

export function makePositives(access: StoreAccess): Positives {
  const { client, clock } = access;
  const tableName = access.tables.casework;
  const get = async (positiveId: string): Promise<Positive | undefined> => {
    const item = await readNewestItem(access, tableName, positiveKey(positiveId));
    return isKept(item, clock.now()) ? readPositive(item) : undefined;
  };
  const putBefore = (positive: Positive, lines: readonly ItemKey[]) =>
    writeBatch(client, tableName, [...lines.map((key) => lineItem(key, positiveKeptUntil(positive))), ...leadingTo(positive)]);
  return {
    get,
    async add(positive) {
      const there = await get(positive.positiveId);
      if (there) return there;
      await putBefore(positive, linesOf(positive));
      const put = await putIf(client, tableName, headItem(positive), absentOrExpired(clock.now()));
      return put.written ? positive : ((await get(positive.positiveId)) ?? positive);
    },
    async replace(positive, revision) {
      const before = await get(positive.positiveId);
      if (before?.revision !== revision) return undefined;
      const next: Positive = { ...positive, revision: revision + 1 };
      await putBefore(next, linesOf(next));
      const condition = { expression: 'revision = :revision', values: { ':revision': { N: String(revision) } } };
      if (!(await putIf(client, tableName, headItem(next), condition)).written) return undefined;
      const stays = new Set(linesOf(next).map(nameOf));
      const left = linesOf(before).filter((key) => !stays.has(nameOf(key)));
      await writeBatch(
        client,
        tableName,
        left.map((key) => lineItem(key, clock.now())),
      );
      return next;
    },
    async findBySamples(sampleIds) {
      const ids = [...new Set(sampleIds)];
      const found = await entriesAt(access, ids.map(positiveSampleKey));
      return new Map(
        ids.flatMap((id, place) => {
          const positive = found[place];
          return positive?.samples.some(({ sampleId }) => sampleId === id) ? [[id, positive] as const] : [];
        }),
      );
    },
    async findOpen(people) {
      const found = await entriesAt(access, people.map(positiveOfPersonKey));
      return found.find((positive) => positive !== undefined && isOpen(positive));
    },
    list: (division, list, request) => listOf(access, { division, list, ...request }),
    count: (division, now) => countOf(access, division, now),
  };
}

const nameOf = ({ pk, sk }: ItemKey): string => `${pk}\n${sk}`;

/** The entries that other items lead to, in their order. */
async function entriesAt(access: StoreAccess, keys: readonly ItemKey[]): Promise<readonly (Positive | undefined)[]> {
  const tableName = access.tables.casework;
  const now = access.clock.now();
  const leading = await readBatch(access, { tableName, keys });
  const ids = keys.map((key) => {
    const item = leading.find(key);
    return isKept(item, now) ? textOf(item, 'positiveId') : undefined;
  });
  const heads = await readBatch(access, { tableName, keys: ids.flatMap((id) => (id ? [positiveKey(id)] : [])) });
  return ids.map((id) => {
    const head = id ? heads.find(positiveKey(id)) : undefined;
    return isKept(head, now) ? readPositive(head) : undefined;
  });
}

const newestFirst: readonly PositiveList[] = ['released', 'mistaken', 'handed-over'];

type Listed = {
  readonly division: string;
  readonly list: PositiveList;
  readonly after?: string;
  readonly itemsMax: number;
  readonly dueBefore?: Instant;
};

async function listOf(access: StoreAccess, { division, list, after: mark, itemsMax, dueBefore }: Listed) {
  const name = `positives-${list}`;
  const after = mark === undefined ? undefined : readPageMark(name, mark, timedPosition);
  if (mark !== undefined && after === undefined) return undefined;
  const direction = newestFirst.includes(list) ? 'newest-first' : 'oldest-first';
  const end = dueBefore === undefined ? endOfKeys : timeKey(dueBefore);
  const heads = headsOf(access, {
    partition: positivesOf(division, list),
    from: (direction === 'oldest-first' ? after : undefined) ?? startOfKeys,
    to: (direction === 'newest-first' ? after : undefined) ?? end,
    direction,
    atOnce: itemsMax + 1,
  });
  const order: ListOrder = { direction, positionOf: (head) => textOf(head, 'line') };
  return takePage(heads, { list: name, order, itemsMax, after, read: readPositive });
}

type Range = {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
  readonly direction: ListOrder['direction'];
  readonly atOnce: number;
};

/** The heads behind lines, so many in one request, each with the `line` it stands under. */
async function* headsOf(access: StoreAccess, { partition, from, to, direction, atOnce }: Range): AsyncGenerator<Item> {
  const tableName = access.tables.casework;
  const now = access.clock.now();
  let gathered: ItemKey[] = [];
  const readGathered = async (): Promise<readonly Item[]> => {
    const lines = gathered;
    gathered = [];
    const heads = await readBatch(access, { tableName, keys: lines.map(({ sk }) => positiveKey(positiveOfLine(sk))) });
    return lines.flatMap((line) => {
      const head = heads.find(positiveKey(positiveOfLine(line.sk)));
      const stands = isKept(head, now) && linesOf(readPositive(head)).some((key) => nameOf(key) === nameOf(line));
      return stands ? [{ ...head, line: { S: line.sk } }] : [];
    });
  };
  const query = { tableName, partition, from, to, order: direction, chunk: atOnce, newest: true, now } as const;
  for await (const line of queryItems(access, query)) {
    gathered.push({ pk: partition, sk: textOf(line, 'sk') });
    if (gathered.length === atOnce) yield* await readGathered();
  }
  if (gathered.length > 0) yield* await readGathered();
}

async function countOf(access: StoreAccess, division: string, now: Instant) {
  const counted = async (list: PositiveList): Promise<readonly Positive[]> => {
    const found: Positive[] = [];
    const range = { from: startOfKeys, to: endOfKeys, direction: 'oldest-first', atOnce: 100 } as const;
    for await (const head of headsOf(access, { partition: positivesOf(division, list), ...range })) {
      found.push(readPositive(head));
      if (found.length === positivesCountedMax) break;
    }
    return found;
  };
  const [open, waiting] = await Promise.all([counted('open'), counted('waiting')]);
  const inState = (wanted: (typeof openStates)[number]) => open.filter(({ state }) => state === wanted).length;
  return {
    states: { found: inState('found'), notified: inState('notified'), transferred: inState('transferred'), admitted: inState('admitted') },
    overdue: open.filter(({ dueAt }) => dueAt !== undefined && dueAt < now).length,
    waiting: waiting.length,
  };
}
