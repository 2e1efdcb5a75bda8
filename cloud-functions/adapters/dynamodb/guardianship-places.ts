/**
 * So many dependants and no more, also when two phones ask at once: one item a guardian, written against its revision, holds a place
 * for each. Places are looked through only when all are taken, and those of guardianships that are over are given again.
 */
import * as z from 'zod';
import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import { millisecondsPerMinute } from '../../domain/time';
import { readBatch } from './batch-read';
import { readNewestItem } from './item-reader';
import { bodyOf, integerOf, isKept, jsonItem, storedInstant } from './items';
import { guardianshipKey, guardianshipPlacesKey } from './keys';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { readGuardianship } from './stored-guardianship';
import { absentOrExpired, type Condition, putIf } from './writes';

const placesSchema = z.object({ places: z.array(z.object({ guardianshipId: z.string(), takenAt: storedInstant })) });
type Place = z.output<typeof placesSchema>['places'][number];

/** A place this young without a record may be of a guardianship on its way. */
const settledAfterMilliseconds = millisecondsPerMinute;
const triesMax = 20;

/** False: all places are taken. Repeatable under one id. */
export async function takeGuardianshipPlace(
  access: StoreAccess,
  { guardian, guardianshipId }: Pick<Guardianship, 'guardian' | 'guardianshipId'>,
  placesMax: number,
): Promise<boolean> {
  const { client, tables, clock } = access;
  for (let tries = 0; tries < triesMax; tries++) {
    const now = clock.now();
    const item = await readNewestItem(access, tables.people, guardianshipPlacesKey(guardian));
    const held: readonly Place[] = isKept(item, now) ? bodyOf('guardianship places', placesSchema, item).places : [];
    if (held.some((place) => place.guardianshipId === guardianshipId)) return true;
    const left = held.length < placesMax ? held : await placesInUse(access, guardian, held);
    if (left.length >= placesMax) return false;
    const revision = (item && integerOf(item, 'revision')) ?? 0;
    const places: readonly Place[] = [...left, { guardianshipId, takenAt: now }];
    const put = await putIf(
      client,
      tables.people,
      { ...jsonItem(guardianshipPlacesKey(guardian), { places }, personKeptUntil(now)), revision: { N: String(revision + 1) } },
      isKept(item, now) ? unchangedSince(revision) : absentOrExpired(now),
    );
    if (put.written) return true;
  }
  throw new Error('a guardian’s places keep changing');
}

const unchangedSince = (revision: number): Condition => ({
  expression: 'revision = :revision',
  values: { ':revision': { N: String(revision) } },
});

async function placesInUse(access: StoreAccess, guardian: PersonId, held: readonly Place[]): Promise<readonly Place[]> {
  const now = access.clock.now();
  const keys = held.map(({ guardianshipId }) => guardianshipKey(guardian, guardianshipId));
  const records = await readBatch(access, { tableName: access.tables.people, keys });
  return held.filter(({ guardianshipId, takenAt }) => {
    const record = records.find(guardianshipKey(guardian, guardianshipId));
    if (!isKept(record, now)) return now - takenAt < settledAfterMilliseconds;
    const { state } = readGuardianship(record);
    return state === 'waiting' || state === 'active';
  });
}
