import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { addDays, hourOf, type Instant, instant, startOfDay } from '../../domain/time';
import type { HourCounts, VisitStore } from '../../use-cases/ports/visit-store';
import { bodyOf, isKept, jsonItem, keyOf, parsedJson, storedInstant, textOf } from './items';
import { hourCountsKey, shardsOn, siteDayKey } from './keys';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { hourCountsKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

const hours = z.array(z.int().min(0)).length(24);
const count = z.int().min(0);
const doors = z.array(z.object({ door: count, admitted: count, refused: count }));
const countsSchema = z.object({
  admitted: hours,
  refused: hours,
  lastVisitAt: storedInstant.optional(),
  doors: doors.optional(),
  countedAt: storedInstant,
});
const doorOfBody = z.object({ door: count });

/** Counts of a site's day: counted by `roll-up` from the visits, read by everyone else. */
export function makeHourCounts(access: StoreAccess): Pick<VisitStore, 'countHours' | 'saveHourCounts' | 'getHourCounts'> {
  const { client, tables, clock } = access;
  return {
    countHours: async (siteId, day, now) => {
      const byDoor = new Map<number, { admitted: number; refused: number }>();
      const counted = { admitted: new Array<number>(24).fill(0), refused: new Array<number>(24).fill(0) };
      const shards = Array.from({ length: shardsOn(day) }, (_, shard) => siteDayKey(siteId, day, shard));
      const lastVisits = await Promise.all(shards.map((partition) => countShard(access, { partition, now, counted, byDoor })));
      const lastVisit = Math.max(...lastVisits);
      const ofDoors = [...byDoor].map(([door, counts]) => ({ door, ...counts })).sort((one, other) => one.door - other.door);
      return {
        ...{ siteId, day, ...counted, ...(lastVisit > 0 && { lastVisitAt: instant(lastVisit) }) },
        ...(ofDoors.length > 0 && { doors: ofDoors }),
        countedAt: now,
      };
    },
    saveHourCounts: async ({ siteId, day, admitted, refused, lastVisitAt, doors: ofDoors, countedAt }) => {
      const until = hourCountsKeptUntil(startOfDay(addDays(day, 1)));
      const body = { admitted, refused, lastVisitAt, doors: ofDoors, countedAt };
      await client.send(new PutItemCommand({ TableName: tables.visits, Item: jsonItem(hourCountsKey(siteId, day), body, until) }));
    },
    getHourCounts: async (siteId, day): Promise<HourCounts | undefined> => {
      const { Item: item } = await client.send(new GetItemCommand({ TableName: tables.visits, Key: keyOf(hourCountsKey(siteId, day)) }));
      return isKept(item, clock.now()) ? { siteId, day, ...bodyOf('hour count', countsSchema, item) } : undefined;
    },
  };
}

type Shard = {
  readonly partition: string;
  readonly now: Instant;
  readonly counted: { admitted: number[]; refused: number[] };
  readonly byDoor: Map<number, { admitted: number; refused: number }>;
};

/** Adds one shard's plausible arrivals to the counts as they stream past; gives the time of its last visit, 0 if there is none. */
async function countShard(access: StoreAccess, { partition, now, counted, byDoor }: Shard): Promise<number> {
  const visits = queryItems(access, {
    tableName: access.tables.visits,
    partition,
    from: startOfKeys,
    to: endOfKeys,
    order: 'oldest-first',
    attributes: ['sk', 'outcome', 'setAside', 'expiresAt', 'body'],
    now,
  });
  let lastVisit = 0;
  for await (const item of visits) {
    if (item.setAside?.BOOL) continue;
    const at = instant(Number(textOf(item, 'sk').slice(0, 13)));
    const hour = hourOf(at);
    const outcome = textOf(item, 'outcome') === 'admitted' ? counted.admitted : counted.refused;
    outcome[hour] = (outcome[hour] ?? 0) + 1;
    const door = doorOfBody.safeParse(parsedJson(textOf(item, 'body'))).data?.door;
    if (door !== undefined) {
      const ofDoor = byDoor.get(door) ?? { admitted: 0, refused: 0 };
      ofDoor[outcome === counted.admitted ? 'admitted' : 'refused'] += 1;
      byDoor.set(door, ofDoor);
    }
    lastVisit = Math.max(lastVisit, at);
  }
  return lastVisit;
}
