/** What judges whom when: entries are added and closed, never removed, so that any past moment can be answered. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId } from '../ids';
import type { Instant } from '../time';

/** How an entry of a release was closed by hand; one that ran out by its own date has none. */
export const endings = ['widened', 'stopped', 'rolled-back'] as const;
export type Ending = (typeof endings)[number];

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
  readonly ended?: Ending;
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
export const entryFor = (timetable: Timetable, personId: PersonId, at: Instant): TimetableEntry | undefined =>
  latestOpen(timetable, at, (entry) => covers(entry, personId));

/** The entry that judges whoever is in no canary. */
export const entryForEveryone = (timetable: Timetable, at: Instant): TimetableEntry | undefined =>
  latestOpen(timetable, at, ({ sharePerTenThousand }) => sharePerTenThousand >= 10_000);

export const isOpenAt = ({ from, until }: TimetableEntry, at: Instant): boolean => at >= from && (until === undefined || at < until);

/** Of two that start at the same instant the later one in the list: it was added later. */
function latestOpen({ entries }: Timetable, at: Instant, isMeant: (entry: TimetableEntry) => boolean): TimetableEntry | undefined {
  let found: TimetableEntry | undefined;
  for (const entry of entries)
    if (isOpenAt(entry, at) && (found === undefined || entry.from >= found.from) && isMeant(entry)) found = entry;
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
