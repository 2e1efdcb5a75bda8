/** At which sites and when others' check-ins are read for the stays of a case: no more than may have met them. */
import type { SiteId } from '../ids';
import { addDays, addMilliseconds, dayOf, type Instant, instant, millisecondsPerMinute, startOfDay } from '../time';
import { type ClassOfSite, leavingTimeOutsMax, type Stay, stayMinutesMax } from './stays';

export type SiteWindow = { readonly siteId: SiteId; readonly from: Instant; readonly to: Instant };

/**
 * Somebody who was there during a stay came in within the longest time a leaving scan may prove before it, and the scan that
 * proves it comes less than one time-out after the stay. Windows of one site that touch are one, so that nothing is read twice.
 */
export function siteWindowsOf(stays: readonly Stay[], classOf: ClassOfSite): readonly SiteWindow[] {
  const bySite = new Map<SiteId, SiteWindow[]>();
  for (const stay of [...stays].sort((one, other) => one.from - other.from)) {
    if (stay.to <= stay.from) continue;
    const window = windowOf(stay, classOf);
    const windows = bySite.get(stay.siteId) ?? [];
    const last = windows.at(-1);
    if (last && window.from <= last.to) windows[windows.length - 1] = { ...last, to: instant(Math.max(last.to, window.to)) };
    else windows.push(window);
    bySite.set(stay.siteId, windows);
  }
  return [...bySite.values()].flat();
}

function windowOf({ siteId, from, to }: Stay, classOf: ClassOfSite): SiteWindow {
  const minutes = stayMinutesMax[classOf(siteId) ?? 'other'] * millisecondsPerMinute;
  const earliest = addMilliseconds(from, -leavingTimeOutsMax * minutes);
  // A stay of the day before is over at six; one of two days before cannot reach this one.
  const dayBefore = startOfDay(addDays(dayOf(from), -1));
  return {
    siteId,
    from: instant(Math.max(earliest, dayBefore)),
    to: addMilliseconds(to, minutes + 1),
  };
}
