import * as z from 'zod';
import { courses, type Training } from '../../domain/inspection/training';
import type { Day } from '../../domain/time';
import type { Trainings } from '../../use-cases/ports/trainings';
import { readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant, storedPersonId, storedSiteId } from './items';
import { trainingKey, trainingsKey } from './keys-desk';
import { pageOfPartition } from './lists';
import { trainingKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

const trainingSchema = z.object({
  trainingId: z.string(),
  siteId: storedSiteId,
  name: z.string(),
  course: z.enum(courses),
  heldOn: z.custom<Day>(Number.isInteger),
  recordedAt: storedInstant,
  recordedBy: storedPersonId,
});
const readTraining = (item: Item): Training => bodyOf('training', trainingSchema, item);

export function makeTrainings(access: StoreAccess): Trainings {
  const { client, clock, tables } = access;
  const tableName = tables.casework;
  return {
    async add(training) {
      const key = trainingKey(training);
      const item = jsonItem(key, training, trainingKeptUntil(training.recordedAt));
      if ((await putIf(client, tableName, item, absentOrExpired(clock.now()))).written) return training;
      const there = await readNewestItem(access, tableName, key);
      return isKept(there, clock.now()) ? readTraining(there) : training;
    },
    listOfSite: (siteId, request) =>
      pageOfPartition(access, {
        list: 'trainings',
        query: { tableName, partition: trainingsKey(siteId), now: clock.now() },
        direction: 'newest-first',
        request,
        read: readTraining,
      }),
  };
}
