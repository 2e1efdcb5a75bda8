/** What judges whom when: entries are added and closed, never removed, so that any past moment can be answered. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId } from '../ids';
import type { Instant } from '../time';

export type TimetableEntry = {
  /** `compiled` for the sets the product ships with. */
  readonly releaseId: string;
  readonly ruleSetId: string;
  readonly hash: string;
  readonly from: Instant;
  /** The first instant at which it judges nobody any more; absent: open. */
  readonly until?: Instant;
  /** 10,000: everyone. */
  readonly sharePerTenThousand: number;
};

export type Timetable = { readonly jurisdiction: string; readonly entries: readonly TimetableEntry[]; readonly revision: number };

/** 0 to 9,999, evenly spread and another for each release, so that not the same people are always the first. */
export function canaryBucket(releaseId: string, personId: PersonId): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(`${releaseId}:${personId}`));
  return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) % 10_000;
}

export const covers = (entry: TimetableEntry, personId: PersonId): boolean =>
  entry.sharePerTenThousand >= 10_000 || canaryBucket(entry.releaseId, personId) < entry.sharePerTenThousand;

/** The entry that judges the person at `at`: of those open then that cover them, the one that took effect last. */
export function entryFor(timetable: Timetable, personId: PersonId, at: Instant): TimetableEntry | undefined {
  let found: TimetableEntry | undefined;
  for (const entry of timetable.entries) {
    if (at < entry.from || (entry.until !== undefined && at >= entry.until)) continue;
    if (found !== undefined && entry.from < found.from) continue;
    if (covers(entry, personId)) found = entry;
  }
  return found;
}

/** The first instant after `at` at which an entry starts or ends; `undefined`: none is known. */
export function nextBoundary(timetable: Timetable, at: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const { from, until } of timetable.entries)
    for (const boundary of [from, until])
      if (boundary !== undefined && boundary > at && (next === undefined || boundary < next)) next = boundary;
  return next;
}
