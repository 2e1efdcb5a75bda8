/**
 * What `roll-up` counted. The parts of a count are written into the slot that readers do not see; then one item, which holds the
 * statistics and names the slot, makes them visible. A count that is broken off leaves the one before it as it was.
 */
import { type Day, startOfDay } from '../../domain/time';
import type { CountedDay, OddSites, SiteDayRow, StatisticsStore, WholeCount } from '../../use-cases/ports/statistics-store';
import { writeBatch } from './batch-write';
import { readItem, readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, textOf } from './items';
import type { ItemKey } from './keys';
import {
  dayOfStatisticsKey,
  oddSitesKey,
  type Slot,
  type SlotOfDay,
  siteDaysKey,
  statisticsKey,
  statisticsOf,
  statisticsSortKey,
} from './keys-statistics';
import { queryItems } from './lists';
import { oddSitesPageLength, readOddSites } from './odd-sites-pages';
import { oddSitesKeptUntil, siteDaysKeptUntil, statisticsKeptUntil } from './retention';
import { rowRead, rowToStore, storedDay, storedRows } from './statistics-items';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

/** Rows of a part: 16 letters and six numbers each, some 45 bytes; an item may have 400 KB. */
const rowsPerPart = 7_000;

export function makeStatisticsStore(access: StoreAccess): StatisticsStore {
  return {
    save: (count) => save(access, count),
    days: async (district, from, to) => {
      const items = queryItems(access, {
        tableName: access.tables.casework,
        partition: statisticsOf(district),
        from: statisticsSortKey(from),
        to: statisticsSortKey(to),
        order: 'oldest-first',
        now: access.clock.now(),
      });
      const days: CountedDay[] = [];
      for await (const item of items) days.push(dayRead(district, item));
      return days;
    },
    siteDays: (district, day) => siteDays(access, district, day),
    oddSites: (request) => readOddSites(access, request),
  };
}

function dayRead(district: string, item: Item): CountedDay {
  const { slot: _, siteDayParts: __, ...counted } = bodyOf('day of statistics', storedDay, item);
  return { district, day: dayOfStatisticsKey(textOf(item, 'sk')), ...counted };
}

/** What the day's item says, with the slot; `newest`: as it was written last. */
async function readHead(access: StoreAccess, key: ItemKey, newest: boolean) {
  const item = await (newest ? readNewestItem : readItem)(access, access.tables.casework, key);
  return isKept(item, access.clock.now()) ? bodyOf('day of statistics', storedDay, item) : undefined;
}

async function save(access: StoreAccess, { counted, siteDays: rows, lists }: WholeCount): Promise<void> {
  const { district, day, countedAt, final, scopes, listLengths } = counted;
  const seen = await readHead(access, statisticsKey(district, day), true);
  const slot: Slot = seen?.slot === 'a' ? 'b' : 'a';
  const place: SlotOfDay = { district, day, slot };
  const parts = partsOf(rows, rowsPerPart);
  const rowItems = parts.map((part, number) =>
    jsonItem(siteDaysKey(place, number), { countedAt, rows: part.map(rowToStore) }, siteDaysKeptUntil(startOfDay(day))),
  );
  const pageItems = lists.flatMap((list) => pagesOf(place, list, countedAt));
  await writeBatch(access.client, access.tables.casework, [...rowItems, ...pageItems]);
  const head = { countedAt, final, slot, siteDayParts: parts.length, scopes, listLengths };
  const { client, tables } = access;
  await putIf(client, tables.casework, jsonItem(statisticsKey(district, day), head, statisticsKeptUntil(startOfDay(day))));
}

function pagesOf(place: SlotOfDay, { kind, scope, sites }: OddSites, countedAt: CountedDay['countedAt']): readonly Item[] {
  return partsOf(sites, oddSitesPageLength).map((page, number) =>
    jsonItem(oddSitesKey(place, { kind, scope, page: number }), { countedAt, sites: page }, oddSitesKeptUntil(startOfDay(place.day))),
  );
}

const partsOf = <Row>(rows: readonly Row[], rowsMax: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsMax) }, (_, part) => rows.slice(part * rowsMax, (part + 1) * rowsMax));

async function siteDays(access: StoreAccess, district: string, day: Day): Promise<readonly SiteDayRow[] | undefined> {
  const head = await readHead(access, statisticsKey(district, day), false);
  if (!head) return undefined;
  const rows: SiteDayRow[] = [];
  for (let part = 0; part < head.siteDayParts; part += 1) {
    const item = await readItem(access, access.tables.casework, siteDaysKey({ district, day, slot: head.slot }, part));
    const read = isKept(item, access.clock.now()) ? bodyOf('site days', storedRows, item) : undefined;
    // Gone before its head, or already the next count's: half a day must not be taken for a whole one.
    if (read?.countedAt !== head.countedAt) return undefined;
    rows.push(...read.rows.map(rowRead));
  }
  return rows;
}
