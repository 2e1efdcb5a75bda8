import * as z from 'zod';
import { hoursToldApart } from '../../domain/statistics/lab-timeliness';
import { startOfDay } from '../../domain/time';
import type { LabDays, LabTimelinessStore } from '../../use-cases/ports/lab-timeliness';
import { bodyOf, jsonItem, storedInstant, textOf } from './items';
import { dayOfStatisticsKey, labDaysKey, labDaysOf, statisticsSortKey } from './keys-statistics';
import { queryItems } from './lists';
import { statisticsKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const storedLabDays = z.object({
  asOf: storedInstant,
  laboratories: z.array(z.object({ laboratory: z.string(), reportedAfter: z.array(z.int().min(0)).length(hoursToldApart + 1) })),
});

export const makeLabDays = (access: StoreAccess): LabTimelinessStore => ({
  save: async (district, { day, asOf, laboratories }) => {
    const item = jsonItem(labDaysKey(district, day), { asOf, laboratories }, statisticsKeptUntil(startOfDay(day)));
    await putIf(access.client, access.tables.casework, item);
  },
  days: async (district, from, to) => {
    const items = queryItems(access, {
      tableName: access.tables.casework,
      partition: labDaysOf(district),
      from: statisticsSortKey(from),
      to: statisticsSortKey(to),
      order: 'oldest-first',
      now: access.clock.now(),
    });
    const days: LabDays[] = [];
    for await (const item of items) days.push({ day: dayOfStatisticsKey(textOf(item, 'sk')), ...bodyOf('lab days', storedLabDays, item) });
    return days;
  },
});
