/**
 * A day's statistics as they may be told, and days added up. Each day is decided on once, by itself, and everything told of
 * several days follows from what is told of each: asking for overlapping stretches tells nothing that their days do not.
 */
import type { SiteClass } from '../site-code/site';
import type { DayStatistics } from './day-statistics';
import { countsToHide, type Sum } from './small-counts';

/** `null`: below five, or left out so that nobody can work such a number out. */
export type Told = number | null;
/** Of several days: the sum of what is told. `hiddenDays` more days have a number that is not; `count` null: all that had any. */
export type ToldSum = { readonly count: Told; readonly hiddenDays: number };

export type ToldDay = {
  readonly sites: number;
  readonly active: number;
  readonly applied: number;
  readonly approved: number;
  readonly returned: number;
  readonly sentries: number;
  readonly checkIns: Told;
  readonly admitted: Told;
  readonly refused: Told;
  readonly setAside: Told;
  readonly checkedBySentries: Told;
  readonly checkedByGuards: Told;
  readonly checkedUnknown: Told;
  readonly classes: readonly (ToldGroup & { readonly class: SiteClass })[];
  readonly subDistricts: readonly (ToldGroup & { readonly subDistrict: string | null })[];
  readonly hours: readonly { readonly hour: number; readonly admitted: Told; readonly refused: Told }[];
  /** A reason of a gate's, or `not-said`. */
  readonly refusedFor: readonly { readonly reason: string; readonly refused: Told }[];
  readonly setAsideFor: readonly { readonly reason: string; readonly scans: Told }[];
};
type ToldGroup = { readonly sites: number; readonly active: number; readonly checkIns: Told };

/** Counts of sites are not about people and are told as they are. */
export function toldDay(day: DayStatistics): ToldDay {
  const counts = countsOf(day);
  const hidden = countsToHide(counts, sumsOf(counts));
  const told = (name: string): Told => (hidden.has(name) ? null : (counts[name] ?? 0));
  const { sites, active, applied, approved, returned, sentries } = day;
  return {
    ...{ sites, active, applied, approved, returned, sentries },
    checkIns: told('checkIns'),
    admitted: told('admitted'),
    refused: told('refused'),
    setAside: told('setAside'),
    checkedBySentries: told('checkedBySentries'),
    checkedByGuards: told('checkedByGuards'),
    checkedUnknown: told('checkedUnknown'),
    classes: day.classes.map((group) => ({ ...group, checkIns: told(`class ${group.class}`) })),
    subDistricts: day.subDistricts.map(({ subDistrict = null, ...group }) => ({
      ...group,
      subDistrict,
      checkIns: told(`sub-district ${subDistrict ?? ''}`),
    })),
    hours: day.admittedByHour.map((_, hour) => ({ hour, admitted: told(`admitted at ${hour}`), refused: told(`refused at ${hour}`) })),
    refusedFor: Object.entries(day.refusedFor).map(([reason]) => ({ reason, refused: told(`refused for ${reason}`) })),
    setAsideFor: Object.entries(day.setAsideFor).map(([reason]) => ({ reason, scans: told(`set aside for ${reason}`) })),
  };
}

type Named = readonly (readonly [string, number])[];

function groupsOf(day: DayStatistics) {
  const hours = (name: string, byHour: readonly number[]): Named => byHour.map((count, hour) => [`${name} at ${hour}`, count]);
  return {
    classes: day.classes.map(({ class: of, checkIns }) => [`class ${of}`, checkIns] as const),
    subDistricts: day.subDistricts.map(({ subDistrict = '', checkIns }) => [`sub-district ${subDistrict}`, checkIns] as const),
    admitted: hours('admitted', day.admittedByHour),
    refused: hours('refused', day.refusedByHour),
    refusedFor: Object.entries(day.refusedFor).map(([reason, count]) => [`refused for ${reason}`, count] as const),
    setAsideFor: Object.entries(day.setAsideFor).map(([reason, count]) => [`set aside for ${reason}`, count] as const),
  };
}

function countsOf(day: DayStatistics): Readonly<Record<string, number>> {
  const { checkIns, admitted, refused, setAside, checkedBySentries, checkedByGuards, checkedUnknown } = day;
  const groups = Object.values(groupsOf(day)).flat();
  // Told nowhere, and so easily worked out from what is.
  const checkedByNobody = Math.max(0, checkIns - checkedBySentries - checkedByGuards);
  const checked = { checkedBySentries, checkedByGuards, checkedByNobody, checkedUnknown };
  return { checkIns, admitted, refused, setAside, ...checked, ...Object.fromEntries(groups) };
}

/** Every way in which what is told adds up, so that no two tables beside each other give a third. */
function sumsOf(counts: Readonly<Record<string, number>>): readonly Sum[] {
  const startingWith = (start: string) => Object.keys(counts).filter((name) => name.startsWith(start));
  const [byHour, refusedByHour, byReason] = [startingWith('admitted at '), startingWith('refused at '), startingWith('refused for ')];
  const waysAdmitted = [['admitted'], byHour];
  const waysRefused = [['refused'], refusedByHour, byReason];
  return [
    { total: 'admitted', parts: byHour },
    { total: 'refused', parts: refusedByHour },
    { total: 'refused', parts: byReason },
    { total: 'setAside', parts: startingWith('set aside for ') },
    { total: 'checkIns', parts: ['checkedBySentries', 'checkedByGuards', 'checkedByNobody'] },
    { total: 'checkIns', parts: startingWith('class ') },
    { total: 'checkIns', parts: startingWith('sub-district ') },
    ...waysAdmitted.flatMap((admitted) => waysRefused.map((refused) => ({ total: 'checkIns', parts: [...admitted, ...refused] }))),
  ];
}

/** Nought days give nought. */
export function toldSum(days: readonly Told[]): ToldSum {
  const told = days.filter((count) => count !== null);
  const hiddenDays = days.length - told.length;
  const count = told.reduce((sum, one) => sum + one, 0);
  return { count: count === 0 && hiddenDays > 0 ? null : count, hiddenDays };
}
