import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type Told, type ToldDay, type ToldSum, toldDay, toldSum } from '../../domain/statistics/told-statistics';
import { type Day, formatDay, formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { CountedDay, StatisticsStore } from '../ports/statistics-store';
import { askedDays, type DaysAsked } from './asked-days';
import { statisticsScope } from './statistics-readers';

export type GetStatisticsInput = { readonly caller: Caller; readonly query: DaysAsked };
export type GetStatisticsNeeds = { readonly statistics: Pick<StatisticsStore, 'days'>; readonly clock: Clock };

type OneDay = Omit<ToldDay, 'classes' | 'subDistricts' | 'hours' | 'refusedFor' | 'setAsideFor'> & {
  readonly day: string;
  readonly final: boolean;
};
type Group = { readonly sites: number; readonly activePerDay: number; readonly checkIns: ToldSum };
export type StatisticsShown = {
  readonly from: string;
  readonly to: string;
  readonly subDistrict: string | null;
  /** The oldest count among the days; null: nothing was counted. */
  readonly countedAt: string | null;
  readonly days: readonly OneDay[];
  readonly classes: readonly (Group & { readonly class: ToldDay['classes'][number]['class'] })[];
  readonly subDistricts: readonly (Group & { readonly subDistrict: string | null })[];
  readonly hours: readonly { readonly hour: number; readonly admitted: ToldSum; readonly refused: ToldSum }[];
  readonly refusedFor: readonly { readonly reason: string; readonly refused: ToldSum }[];
  readonly setAsideFor: readonly { readonly reason: string; readonly scans: ToldSum }[];
};

/**
 * The caller's district or sub-district in numbers, day by day and over the days, as `roll-up` last counted them. Numbers about
 * people below five are left out, and whatever would let one work them out (domain/statistics/small-counts). 31 days at most.
 */
export async function getStatistics(
  { caller, query }: GetStatisticsInput,
  needs: GetStatisticsNeeds,
): Promise<Result<StatisticsShown, Refusal>> {
  const asking = statisticsScope(caller);
  if (!asking.ok) return asking;
  const asked = askedDays(query, needs.clock.now());
  if (!asked.ok) return asked;
  const { district, scope, subDistrict } = asking.value;
  const counted = await needs.statistics.days(district, asked.value.from, asked.value.to);
  return done({ from: query.from, to: query.to, subDistrict: subDistrict ?? null, ...shownOver(counted, scope) });
}

/** What is told of days that were counted; also what is exported. */
export function shownOver(counted: readonly CountedDay[], scope: string): Omit<StatisticsShown, 'from' | 'to' | 'subDistrict'> {
  const days = counted.flatMap(({ day, final, scopes }) => {
    const statistics = scopes[scope];
    return statistics ? [{ day, final, told: toldDay(statistics) }] : [];
  });
  const told = days.map((one) => one.told);
  const oldest = counted.map(({ countedAt }) => countedAt).sort((one, other) => one - other)[0];
  return {
    countedAt: oldest === undefined ? null : formatInstant(oldest),
    days: days.map(oneDay),
    classes: groups(
      told.map(({ classes }) => classes),
      (group) => group.class,
    ).map(([of, group]) => ({ class: of, ...group })),
    subDistricts: groups(
      told.map(({ subDistricts }) => subDistricts),
      (group) => group.subDistrict,
    ).map(([subDistrict, group]) => ({
      subDistrict,
      ...group,
    })),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      admitted: toldSum(told.map(({ hours }) => hours[hour]?.admitted ?? 0)),
      refused: toldSum(told.map(({ hours }) => hours[hour]?.refused ?? 0)),
    })),
    refusedFor: sums(told.flatMap(({ refusedFor }) => refusedFor.map((one) => [one.reason, one.refused] as const))).map(
      ([reason, refused]) => ({ reason, refused }),
    ),
    setAsideFor: sums(told.flatMap(({ setAsideFor }) => setAsideFor.map((one) => [one.reason, one.scans] as const))).map(
      ([reason, scans]) => ({ reason, scans }),
    ),
  };
}

function oneDay({ day, final, told }: { readonly day: Day; readonly final: boolean; readonly told: ToldDay }): OneDay {
  const { classes: _c, subDistricts: _s, hours: _h, refusedFor: _r, setAsideFor: _a, ...rest } = told;
  return { day: formatDay(day), final, ...rest };
}

type DayGroup = { readonly sites: number; readonly active: number; readonly checkIns: Told };

/** `sites`: as of the last day it is in. The group with the most visits told first. */
function groups<Name, One extends DayGroup>(
  days: readonly (readonly One[])[],
  nameOf: (group: One) => Name,
): readonly (readonly [Name, Group])[] {
  const found = new Map<Name, One[]>();
  for (const group of days.flat()) found.set(nameOf(group), [...(found.get(nameOf(group)) ?? []), group]);
  return [...found]
    .map(([name, all]) => {
      const activePerDay = Math.round(all.reduce((sum, { active }) => sum + active, 0) / Math.max(1, days.length));
      return [name, { sites: all.at(-1)?.sites ?? 0, activePerDay, checkIns: toldSum(all.map(({ checkIns }) => checkIns)) }] as const;
    })
    .sort(([, one], [, other]) => (other.checkIns.count ?? 0) - (one.checkIns.count ?? 0));
}

function sums<Name>(counts: readonly (readonly [Name, Told])[]): readonly (readonly [Name, ToldSum])[] {
  const found = new Map<Name, Told[]>();
  for (const [name, count] of counts) found.set(name, [...(found.get(name) ?? []), count]);
  return [...found].map(([name, all]) => [name, toldSum(all)] as const).sort(([, one], [, other]) => (other.count ?? 0) - (one.count ?? 0));
}
