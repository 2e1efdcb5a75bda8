/**
 * Counts of every site on every counted day, in flat arrays: 72 bytes a site and day, however many visits there were
 * (70,000 sites and five days: 25 MB).
 */
import type { SiteId } from '../ids';
import { type Day, hourOf } from '../time';
import type { CountedVisit } from './counted-visit';

/** One site's day. */
export type SiteDayTotals = {
  readonly admitted: number;
  readonly refused: number;
  /** Implausible scans, in neither of the others. */
  readonly setAside: number;
  /** Of those set aside, scanned outside the open hours. */
  readonly outsideHours: number;
  /** Scans of the pseudonym that scanned most often. */
  readonly mostByOne: number;
  /** Plausible visits of the busiest hour. */
  readonly busiestHour: number;
};

const measures = ['admitted', 'refused', 'setAside', 'outsideHours', 'mostByOne'] as const;
type Measure = (typeof measures)[number];

export type SiteDayTable = {
  /** Places run from 0 without a gap. */
  readonly places: ReadonlyMap<SiteId, number>;
  /** Consecutive or not, each once. */
  readonly days: readonly Day[];
  readonly counts: Uint32Array;
  /** An hour with more is counted as 65,535: far more than a door lets through. */
  readonly hours: Uint16Array;
};

export function siteDayTable(sites: Iterable<SiteId>, days: readonly Day[]): SiteDayTable {
  const places = new Map([...sites].map((siteId, place) => [siteId, place]));
  const rows = places.size * days.length;
  return { places, days, counts: new Uint32Array(rows * measures.length), hours: new Uint16Array(rows * 24) };
}

/** The row of a site's day; `undefined`: the table has not this site or not this day. */
export function rowOf(table: SiteDayTable, siteId: SiteId, day: Day): number | undefined {
  const [place, dayPlace] = [table.places.get(siteId), table.days.indexOf(day)];
  return place === undefined || dayPlace < 0 ? undefined : dayPlace * table.places.size + place;
}

/** `times`: how often this pseudonym has scanned here, this time included. */
export function countVisit(table: SiteDayTable, row: number, { visit, times }: { readonly visit: CountedVisit; readonly times: number }) {
  const isPlausible = visit.implausible.length === 0;
  add(table, row, isPlausible ? visit.outcome : 'setAside');
  if (visit.implausible.includes('outside-hours')) add(table, row, 'outsideHours');
  const most = cell(row, 'mostByOne');
  table.counts[most] = Math.max(table.counts[most] ?? 0, times);
  if (!isPlausible) return;
  const hour = row * 24 + hourOf(visit.at);
  table.hours[hour] = Math.min((table.hours[hour] ?? 0) + 1, 0xffff);
}

export function totalsOf(table: SiteDayTable, row: number): SiteDayTotals {
  const of = (measure: Measure) => table.counts[cell(row, measure)] ?? 0;
  let busiestHour = 0;
  for (let hour = row * 24; hour < row * 24 + 24; hour += 1) busiestHour = Math.max(busiestHour, table.hours[hour] ?? 0);
  return {
    admitted: of('admitted'),
    refused: of('refused'),
    setAside: of('setAside'),
    outsideHours: of('outsideHours'),
    mostByOne: of('mostByOne'),
    busiestHour,
  };
}

/** What `scansOf` gives of a row, without looking at its hours. */
export const scansAt = ({ counts }: SiteDayTable, row: number): number =>
  (counts[cell(row, 'admitted')] ?? 0) + (counts[cell(row, 'refused')] ?? 0) + (counts[cell(row, 'setAside')] ?? 0);

/** Everything scanned, the implausible included. */
export const scansOf = ({ admitted, refused, setAside }: Pick<SiteDayTotals, 'admitted' | 'refused' | 'setAside'>): number =>
  admitted + refused + setAside;

const cell = (row: number, measure: Measure): number => row * measures.length + measures.indexOf(measure);
function add(table: SiteDayTable, row: number, measure: Measure): void {
  const place = cell(row, measure);
  table.counts[place] = (table.counts[place] ?? 0) + 1;
}
