/**
 * Every key of what is counted; the rules of keys.ts hold here too. Counts lie in `casework`, not beside the visits, so that
 * counting does not pass over its own results.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | casework | what was counted of a district's day, and in which slot its parts lie | `statistics#<division>` / `<day>` |
 * | casework | its sites' totals | `site-days#<division>#<day>#<slot>` / `<part>` |
 * | casework | its lists, a page an item | `odd-sites#<division>#<day>#<slot>` / `<kind>#<scope>#<page>` |
 * | casework | how long laboratories took for the samples of a day | `lab-days#<division>` / `<day>` |
 */
import { addDays, type Day, dayOf, instant } from '../../domain/time';
import type { ItemKey } from './keys';

const dayKey = (day: Day): string => String(day).padStart(5, '0');
const partKey = (part: number): string => String(part).padStart(4, '0');

/** Two counts of a day lie beside each other: the one readers see, and the one before it or being written. */
export type Slot = 'a' | 'b';
export type SlotOfDay = { readonly district: string; readonly day: Day; readonly slot: Slot };

export const statisticsOf = (district: string): string => `statistics#${district}`;
export const statisticsKey = (district: string, day: Day): ItemKey => ({ pk: statisticsOf(district), sk: statisticsSortKey(day) });
export const statisticsSortKey = dayKey;
export const dayOfStatisticsKey = (sortKey: string): Day => addDays(dayOf(instant(0)), Number(sortKey));
export const siteDaysKey = ({ district, day, slot }: SlotOfDay, part: number): ItemKey => ({
  pk: `site-days#${district}#${dayKey(day)}#${slot}`,
  sk: partKey(part),
});
export const oddSitesKey = (
  { district, day, slot }: SlotOfDay,
  { kind, scope, page }: { readonly kind: string; readonly scope: string; readonly page: number },
): ItemKey => ({ pk: `odd-sites#${district}#${dayKey(day)}#${slot}`, sk: `${kind}#${scope}#${partKey(page)}` });
export const labDaysOf = (district: string): string => `lab-days#${district}`;
export const labDaysKey = (district: string, day: Day): ItemKey => ({ pk: labDaysOf(district), sk: dayKey(day) });
