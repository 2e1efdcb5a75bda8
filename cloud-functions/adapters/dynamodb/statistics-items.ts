/** What is counted, as items: read back through schemas, like everything stored. */
import * as z from 'zod';
import type { ImplausibleReason } from '../../domain/check-in/visit';
import { isGateReason } from '../../domain/gate/gate-reasons';
import { siteClasses } from '../../domain/site-code/site';
import type { DayStatistics } from '../../domain/statistics/day-statistics';
import { oddSiteKinds, oddSiteReasons } from '../../domain/statistics/odd-sites';
import type { SiteDayRow } from '../../use-cases/ports/statistics-store';
import { storedInstant, storedSiteId } from './items';

const count = z.int().min(0);
const hours = z.array(count).length(24);
const group = { sites: count, active: count, checkIns: count };
type RefusedFor = DayStatistics['refusedFor'];
const isRefusedFor = (value: unknown): value is RefusedFor => isCounts(value, (name) => name === 'not-said' || isGateReason(name));
const implausible: readonly string[] = ['far-away', 'outside-hours', 'too-soon'] satisfies readonly ImplausibleReason[];
const isSetAsideFor = (value: unknown): value is DayStatistics['setAsideFor'] => isCounts(value, (name) => implausible.includes(name));
const isCounts = (value: unknown, isName: (name: string) => boolean): boolean =>
  typeof value === 'object' && value !== null && Object.entries(value).every(([name, one]) => isName(name) && Number.isInteger(one));

const statistics = z.object({
  ...group,
  admitted: count,
  refused: count,
  setAside: count,
  admittedByHour: hours,
  refusedByHour: hours,
  refusedFor: z.custom<RefusedFor>(isRefusedFor),
  setAsideFor: z.custom<DayStatistics['setAsideFor']>(isSetAsideFor),
  checkedBySentries: count,
  checkedByGuards: count,
  checkedUnknown: count,
  sentries: count,
  classes: z.array(z.object({ class: z.enum(siteClasses), ...group })),
  subDistricts: z.array(z.object({ subDistrict: z.string().optional(), ...group })),
  applied: count,
  approved: count,
  returned: count,
}) satisfies z.ZodType<DayStatistics>;

const lengths = z.record(z.string(), count);
export const storedDay = z.object({
  countedAt: storedInstant,
  final: z.boolean(),
  slot: z.enum(['a', 'b']),
  siteDayParts: count,
  scopes: z.record(z.string(), statistics),
  listLengths: z.object({ dead: lengths, odd: lengths, 'over-busy': lengths }),
});

/** A site's day as a row of numbers: seven times a hundred thousand are written in an hour. */
const row = z.tuple([storedSiteId, count, count, count, count, count, count]);
export const storedRows = z.object({ countedAt: storedInstant, rows: z.array(row) });
export type StoredRow = z.output<typeof row>;
export const rowToStore = (of: SiteDayRow): StoredRow => [
  of.siteId,
  of.admitted,
  of.refused,
  of.setAside,
  of.outsideHours,
  of.mostByOne,
  of.busiestHour,
];
export const rowRead = ([siteId, admitted, refused, setAside, outsideHours, mostByOne, busiestHour]: StoredRow): SiteDayRow => ({
  siteId,
  admitted,
  refused,
  setAside,
  outsideHours,
  mostByOne,
  busiestHour,
});

export const storedOddSites = z.object({
  countedAt: storedInstant,
  sites: z.array(
    z.object({
      siteId: storedSiteId,
      name: z.string(),
      class: z.enum(siteClasses),
      subDistrict: z.string().optional(),
      address: z.string(),
      kind: z.enum(oddSiteKinds),
      findings: z.array(z.object({ reason: z.enum(oddSiteReasons), value: z.number(), limit: z.number() })),
      scans: count,
      scansInWeek: count,
      expectedVisitsPerDay: z.number(),
    }),
  ),
});
