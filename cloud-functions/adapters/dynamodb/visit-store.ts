import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Visit } from '../../domain/check-in/visit';
import { daysOfWindow, earliestVisitKept } from '../../domain/check-in/visit-retention';
import { addMilliseconds, type Instant, instant, millisecondsPerDay } from '../../domain/time';
import type { PageRequest } from '../../use-cases/ports/page';
import type { SlotSeen, VisitStore, VisitWindow } from '../../use-cases/ports/visit-store';
import { makeHourCounts } from './hour-counts';
import { type Item, isKept, keyOf, textOf } from './items';
import { shardsOn, siteDayKey, siteOfVisitKey, subjectKey, timeKey, visitKey } from './keys';
import { chunkFor, type ListOrder, mergeItems, queryItems, sortTies, takePage } from './lists';
import { readPageMark } from './page-mark';
import type { StoreAccess } from './store-access';
import { visitsBySubject } from './tables';
import { readVisit, visitItem } from './visit-items';
import { absent, putIf } from './writes';

export function makeVisitStore(access: StoreAccess): VisitStore {
  return {
    record: (visit) => record(access, visit),
    get: async ({ siteId, checkInId }) => {
      const item = await getItem(access, keyOf(visitKey(siteId, checkInId)));
      return isKept(item, access.clock.now()) ? readVisit(item) : undefined;
    },
    listOfSite: (siteId, window, request) => {
      const position = positionIn(siteList, request);
      if (!position) return Promise.resolve(undefined);
      const range = rangeOf(window, position.after);
      return takePage(siteItems(access, { siteId, range, itemsMax: request.itemsMax }), { ...siteList, ...request, ...position });
    },
    eachOfSite: (siteId, window) => eachOfSite(access, { siteId, range: rangeOf(window, undefined), itemsMax: itemsStreamedAtOnce }),
    listOfSubjects: (subjects, window, request) => {
      const position = positionIn(subjectList, request);
      if (!position) return Promise.resolve(undefined);
      const range = rangeOf(window, position.after);
      return takePage(subjectItems(access, { subjects, range, itemsMax: request.itemsMax }), { ...subjectList, ...request, ...position });
    },
    recentSlots: (siteId, window, slotsMax) => recentSlots(access, { siteId, range: rangeOf(window, undefined), slotsMax }),
    ...makeHourCounts(access),
  };
}

/** Two write units: the item and its index entry. Only an engine that does not tell what was there costs a read, and only then. */
async function record(access: StoreAccess, visit: Visit): Promise<{ readonly alreadyThere?: Visit }> {
  const item = visitItem(visit);
  const put = await putIf(access.client, access.tables.visits, item, absent);
  if (put.written) return {};
  const there = put.there ?? (await getItem(access, keyOf(visitKey(visit.siteId, visit.checkInId))));
  // Let go of by the store between the two requests: the visit was there and is past its time.
  return there ? { alreadyThere: readVisit(there) } : {};
}

async function getItem({ client, tables }: StoreAccess, key: Item): Promise<Item | undefined> {
  const { Item: item } = await client.send(new GetItemCommand({ TableName: tables.visits, Key: key, ConsistentRead: true }));
  return item;
}

const siteList = {
  list: 'visits-of-site',
  order: { direction: 'newest-first', positionOf: (item) => textOf(item, 'sk') } satisfies ListOrder,
  isPosition: /^\d{13}#[0-9a-f-]{36}$/,
  read: readVisit,
};
/** Someone may send one check-in id to two sites: such visits share their sort key, and the site tells them apart. */
const subjectList = {
  list: 'visits-of-subjects',
  order: {
    direction: 'newest-first',
    positionOf: (item) => `${textOf(item, 'sk')}#${siteOfVisitKey(textOf(item, 'pk'))}`,
  } satisfies ListOrder,
  isPosition: /^\d{13}#[0-9a-f-]{36}#[0-9a-f]{16}$/,
  read: readVisit,
};

function positionIn(
  { list, isPosition }: { list: string; isPosition: RegExp },
  request: PageRequest,
): { after: string | undefined } | undefined {
  if (request.after === undefined) return { after: undefined };
  const after = readPageMark(list, request.after, isPosition);
  return after === undefined ? undefined : { after };
}

type Range = { readonly from: Instant; readonly to: Instant; readonly now: Instant };

/** The window as far as visits are kept, ending where the last page did. */
function rangeOf({ from, to, now }: VisitWindow, after: string | undefined): Range {
  const earliest = addMilliseconds(earliestVisitKept(now), 1);
  // A scan lies minutes ahead of our clock at most: no day beyond tomorrow is worth a request.
  const latest = addMilliseconds(now, millisecondsPerDay);
  const end = Math.min(to, latest, after === undefined ? to : Number(after.slice(0, 13)) + 1);
  return { from: instant(Math.max(from, earliest)), to: instant(end), now };
}
/** `from` included, `to` not: every key of the millisecond `to` is longer than its time alone. */
const keysOf = ({ from, to, now }: Range) => ({ from: timeKey(instant(Math.max(from, 0))), to: timeKey(instant(Math.max(to, 0))), now });

/** Day by day backwards, each out of its shards: a page touches as many days as it needs and no more. */
async function* siteItems(access: StoreAccess, asked: { siteId: Visit['siteId']; range: Range; itemsMax: number }): AsyncGenerator<Item> {
  for (const day of daysOfWindow(asked.range.from, asked.range.to)) {
    const shards = Array.from({ length: shardsOn(day) }, (_, shard) =>
      queryItems(access, {
        tableName: access.tables.visits,
        partition: siteDayKey(asked.siteId, day, shard),
        ...keysOf(asked.range),
        order: 'newest-first',
        chunk: chunkFor(asked.itemsMax, shardsOn(day)),
      }),
    );
    yield* mergeItems(shards, siteList.order);
  }
}

/** Of all shards together: some hundred kilobytes, whatever the site's day holds. */
const itemsStreamedAtOnce = 1_000;

async function* eachOfSite(access: StoreAccess, asked: Parameters<typeof siteItems>[1]): AsyncGenerator<Visit> {
  for await (const item of siteItems(access, asked)) yield readVisit(item);
}

type SlotsAsked = { readonly siteId: Visit['siteId']; readonly range: Range; readonly slotsMax: number };

async function recentSlots(access: StoreAccess, { siteId, range, slotsMax }: SlotsAsked): Promise<readonly SlotSeen[]> {
  const seen: SlotSeen[] = [];
  for await (const item of siteItems(access, { siteId, range, itemsMax: slotsMax })) {
    if (seen.length >= slotsMax) break;
    const { at, gate } = readVisit(item);
    // The members of a group come in on one code value: the first of them stands for it.
    if (gate?.slot !== undefined && gate.groupOf === undefined) seen.push({ slot: gate.slot, at, deviceId: gate.deviceId });
  }
  return seen;
}

function subjectItems(
  access: StoreAccess,
  asked: { subjects: readonly Visit['subject'][]; range: Range; itemsMax: number },
): AsyncGenerator<Item> {
  const sources = [...new Set(asked.subjects)].map((subject) => {
    const items = queryItems(access, {
      tableName: access.tables.visits,
      index: visitsBySubject,
      partition: subjectKey(subject),
      ...keysOf(asked.range),
      order: 'newest-first',
      chunk: asked.itemsMax + 1,
    });
    return sortTies(items, 'sk', subjectList.order);
  });
  return mergeItems(sources, subjectList.order);
}
