/** Counts, never people. */
import * as z from 'zod';
import { isoDay, isoInstant, pageMark, siteId } from './basics';
import { siteClass } from './site';

const count = z.int().min(0);
/** Null: below five, or left out so that nobody can work such a number out. */
const told = count.nullable();
/** Over several days: the sum of what is told; on `hiddenDays` more days there was a number that is not. */
const toldSum = z.strictObject({ count: told, hiddenDays: count });
const siteCounts = { sites: count, active: count, applied: count, approved: count, returned: count, sentries: count };

export const daysQuery = z.strictObject({ from: isoDay, to: isoDay });

const group = { sites: count, activePerDay: count, checkIns: toldSum };
export const statisticsShown = z.strictObject({
  from: isoDay,
  to: isoDay,
  /** Nine digits; null: the whole district. */
  subDistrict: z.string().nullable(),
  /** The oldest count among the days; null: nothing was counted. */
  countedAt: isoInstant.nullable(),
  days: z.array(
    z.strictObject({
      day: isoDay,
      /** No check-in of that day can arrive any more. */
      final: z.boolean(),
      ...siteCounts,
      checkIns: told,
      admitted: told,
      refused: told,
      /** Implausible scans, in none of the other numbers. */
      setAside: told,
      checkedBySentries: told,
      checkedByGuards: told,
      checkedUnknown: told,
    }),
  ),
  classes: z.array(z.strictObject({ class: siteClass, ...group })),
  /** Null: sites that lie in none we know of. */
  subDistricts: z.array(z.strictObject({ subDistrict: z.string().nullable(), ...group })),
  hours: z.array(z.strictObject({ hour: z.int().min(0).max(23), admitted: toldSum, refused: toldSum })).length(24),
  /** Each refusal under its gravest reason: one of a gate's, or `not-said`. */
  refusedFor: z.array(z.strictObject({ reason: z.string(), refused: toldSum })),
  setAsideFor: z.array(z.strictObject({ reason: z.string(), scans: toldSum })),
});

export const labTimelinessShown = z.strictObject({
  from: isoDay,
  to: isoDay,
  asOf: isoInstant.nullable(),
  laboratories: z.array(
    z.strictObject({
      /** Empty: not said. */
      laboratory: z.string(),
      reports: toldSum,
      /** To the hour above; null: too few reports, or more than 72. */
      medianHours: z.int().nullable(),
      /** `upToHours` null: longer than the step before. */
      steps: z.array(z.strictObject({ upToHours: z.int().nullable(), reports: toldSum })),
      lateNow: told,
    }),
  ),
});

export const oddSiteKind = z.enum(['dead', 'odd', 'over-busy']);
export const oddSitesQuery = z.strictObject({ kind: oddSiteKind, day: isoDay.optional(), page: pageMark.optional() });
export const oddSitesShown = z.strictObject({
  kind: oddSiteKind,
  day: isoDay,
  /** Null: no list of that day. */
  countedAt: isoInstant.nullable(),
  /** All pages together. */
  length: count,
  sites: z.array(
    z.strictObject({
      siteId,
      name: z.string(),
      class: siteClass,
      subDistrict: z.string().nullable(),
      address: z.string(),
      kind: oddSiteKind,
      /** `value` reached or passed `limit`: days, per cent, scans or visits, by the reason. */
      findings: z.array(
        z.strictObject({
          reason: z.enum(['no-scan', 'outside-hours', 'implausible', 'one-visitor', 'over-expected', 'over-capacity']),
          value: z.number(),
          limit: z.number(),
        }),
      ),
      scans: count,
      scansInWeek: count,
      expectedVisitsPerDay: count,
    }),
  ),
  nextPage: pageMark.nullable(),
});
