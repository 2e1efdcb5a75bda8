import type { TimetableEntry } from '../../domain/release/timetable';
import { formatInstant } from '../../domain/time';

export const showTimetableEntry = ({ releaseId, ruleSetId, hash, from, until, sharePerTenThousand }: TimetableEntry) => ({
  releaseId,
  ruleSetId,
  hash,
  from: formatInstant(from),
  until: until === undefined ? null : formatInstant(until),
  sharePerTenThousand,
});

/** By when they take effect, whoever added them. */
export const showTimetable = (entries: readonly TimetableEntry[]) => [...entries].sort((a, b) => a.from - b.from).map(showTimetableEntry);
