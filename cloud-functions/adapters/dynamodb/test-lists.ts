/**
 * The testing desk's lists: rows under the moment they were made, then the header that makes them visible. A list is never
 * changed; the next one stands beside it until the old one expires, so whoever turns pages stays in the list they began.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Instant, instant } from '../../domain/time';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import type { LateSample, MissedTest, TestListHeader, TestListPage, TestLists } from '../../use-cases/ports/test-lists';
import { writeBatch } from './batch-write';
import { readItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant, storedPersonId, textOf } from './items';
import { type TestListRows, testListKey, testListRowSortKey, testListRowsOf, testListsOf, timeKey } from './keys';
import { endOfKeys, queryItems, startOfKeys, takePage } from './lists';
import { readPageMark } from './page-mark';
import { testListKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const count = z.int().min(0);
const headerSchema = z.object({
  asOf: storedInstant,
  missedTests: count,
  lateSamples: count,
  byLaboratory: z.array(z.object({ laboratory: z.string(), samples: count, oldestSampledAt: storedInstant })),
});
const missedSchema = z.object({
  personId: storedPersonId,
  group: z.string(),
  dueAt: storedInstant,
  lastSampledAt: storedInstant.optional(),
});
const lateSchema = z.object({
  personId: storedPersonId,
  factId: z.string(),
  laboratory: z.string(),
  sampledAt: storedInstant,
  evidence: z.string().optional(),
});

export function makeTestLists(access: StoreAccess): TestLists {
  const { client, tables, clock } = access;
  const write = (items: readonly Item[]) => writeBatch(client, tables.casework, items);
  const readHeader = async (district: string, asOf: Instant): Promise<TestListHeader | undefined> => {
    const item = await readItem(access, tables.casework, testListKey(district, asOf));
    return isKept(item, clock.now()) ? bodyOf('test list', headerSchema, item) : undefined;
  };
  const latest = async (district: string): Promise<TestListHeader | undefined> => {
    const headers = queryItems(access, {
      tableName: tables.casework,
      partition: testListsOf(district),
      from: startOfKeys,
      to: endOfKeys,
      order: 'newest-first',
      chunk: 1,
      now: clock.now(),
    });
    for await (const item of headers) return bodyOf('test list', headerSchema, item);
    return undefined;
  };

  async function readRows<Row>(list: RowsRead<Row>, { after, itemsMax }: PageRequest): Promise<TestListPage<Row> | 'not-made' | undefined> {
    const { rows, district, read } = list;
    const place = after === undefined ? undefined : readPageMark(`${rows}#${district}`, after, rowPosition);
    if (after !== undefined && place === undefined) return undefined;
    const header = place === undefined ? await latest(district) : await readHeader(district, instant(Number(place.slice(0, 13))));
    if (!header) return place === undefined ? 'not-made' : undefined;
    const items = queryItems(access, {
      tableName: tables.casework,
      partition: testListRowsOf(rows, district, header.asOf),
      from: place?.slice(14) ?? startOfKeys,
      to: endOfKeys,
      order: 'oldest-first',
      chunk: itemsMax + 1,
      now: clock.now(),
    });
    const order = { direction: 'oldest-first', positionOf: (item: Item) => `${timeKey(header.asOf)}#${textOf(item, 'sk')}` } as const;
    const page: Page<Row> = await takePage(items, { list: `${rows}#${district}`, order, itemsMax, after: place, read });
    return { ...page, header };
  }

  return {
    addMissedTests: (district, asOf, rows) =>
      write(
        rows.map((row) =>
          rowItem({ rows: 'missed-tests', district, asOf, at: row.dueAt, name: `${row.personId} ${row.group}`, body: row }),
        ),
      ),
    addLateSamples: (district, asOf, rows) =>
      write(
        rows.map((row) =>
          rowItem({ rows: 'late-samples', district, asOf, at: row.sampledAt, name: `${row.personId} ${row.factId}`, body: row }),
        ),
      ),
    finish: async (district, header) => {
      await putIf(client, tables.casework, jsonItem(testListKey(district, header.asOf), header, testListKeptUntil(header.asOf)));
    },
    latest,
    readMissedTests: (district, request) => readRows<MissedTest>({ rows: 'missed-tests', district, read: readMissed }, request),
    readLateSamples: (district, request) => readRows<LateSample>({ rows: 'late-samples', district, read: readLate }, request),
  };
}

type RowsRead<Row> = { readonly rows: TestListRows; readonly district: string; readonly read: (item: Item) => Row };
const readMissed = (item: Item): MissedTest => bodyOf('missed test', missedSchema, item);
const readLate = (item: Item): LateSample => bodyOf('late sample', lateSchema, item);

/** The list's time, then the row's place in it. */
const rowPosition = /^\d{13}#\d{13}#[0-9a-f]{32}$/;

type Row = {
  readonly rows: TestListRows;
  readonly district: string;
  readonly asOf: Instant;
  readonly at: Instant;
  /** Tells the row from others of the same time; told again, it is the same row. */
  readonly name: string;
  readonly body: object;
};

const rowItem = ({ rows, district, asOf, at, name, body }: Row): Item => {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32);
  const key = { pk: testListRowsOf(rows, district, asOf), sk: testListRowSortKey(at, hash) };
  return jsonItem(key, body, testListKeptUntil(asOf));
};
