/** What each step does to the timetable. Entries are added and closed, never removed or moved. */
import { type Instant, instant } from '../time';
import type { ReleaseState } from './release';
import type { Ending, TimetableEntry } from './timetable';

type Entries = readonly TimetableEntry[];

export type TimetableStep = {
  /** The states in which the step is possible. */
  readonly from: readonly ReleaseState[];
  /** `undefined`: it would judge nobody, because the set ends by its own date before it starts, or it is too early. */
  readonly change: (entries: Entries, now: Instant) => Entries | undefined;
};

/** A set that was stopped has not changed since its approval, and may be tried again. */
export const startingCanary = (entry: TimetableEntry): TimetableStep => ({
  from: ['approved', 'stopped'],
  change: (entries, now) => {
    const from = instant(Math.max(now, entry.from));
    return entry.until !== undefined && entry.until <= from ? undefined : [...entries, { ...entry, from }];
  },
});

/** From now on. The set's own end stays; a canary that has not begun has shown nothing yet. */
export const widening = (releaseId: string): TimetableStep => ({
  from: ['canary'],
  change: (entries, now) => {
    const canary = latestOf(entries, releaseId);
    if (canary === undefined || canary.from > now || (canary.until !== undefined && canary.until <= now)) return undefined;
    return [...replaced(entries, canary, closed(canary, now, 'widened')), { ...canary, from: now, sharePerTenThousand: 10_000 }];
  },
});

/** At once; the set that judged before judges again, because its entry is still open. */
export const closing = (
  releaseId: string,
  { from, ended }: { readonly from: TimetableStep['from']; readonly ended: Ending },
): TimetableStep => ({
  from,
  change: (entries, now) => {
    const latest = latestOf(entries, releaseId);
    return latest && replaced(entries, latest, closed(latest, now, ended));
  },
});

const latestOf = (entries: Entries, releaseId: string): TimetableEntry | undefined =>
  entries.filter((entry) => entry.releaseId === releaseId).at(-1);

/** An entry that was still to come is closed at its start: it judged nobody. One that has run out keeps its end. */
function closed(entry: TimetableEntry, at: Instant, ended: Ending): TimetableEntry {
  const until = Math.max(entry.from, Math.min(at, entry.until ?? at));
  return { ...entry, until: instant(until), ended };
}

const replaced = (entries: Entries, old: TimetableEntry, next: TimetableEntry): Entries =>
  entries.map((entry) => (entry === old ? next : entry));
