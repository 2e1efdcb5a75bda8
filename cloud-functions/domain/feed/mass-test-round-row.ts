/** A round of mass testing: everyone at home in a division gives a sample between two times. */
import * as z from 'zod';
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import { oncePerReading, type Reading, readFields } from './read-row';
import { mark, needed, problem, read, time } from './row-fields';
import type { RowFault } from './row-problem';

export type MassTestRoundRow = {
  readonly round: string;
  /** GB/T 2260, a county or above; the caller checks that it exists. */
  readonly division: string;
  readonly from: Instant;
  readonly to: Instant;
  /** The notice that calls it. */
  readonly evidence: string;
};

/** A round that ended longer ago has no use: the flag it would set has been lifted or overtaken since. */
const roundDaysMax = 28;

const roundFields = oncePerReading(({ now }) =>
  z.strictObject({
    round: needed(mark(60)),
    division: needed((text) => (/^\d{6}$/.test(text) ? read(text) : problem<string>('not-a-place'))),
    from: needed(time({ now, agoDaysMax: roundDaysMax, mayBeAhead: true })),
    to: needed(time({ now, mayBeAhead: true })),
    evidence: needed(mark(120)),
  }),
);

export function readMassTestRoundRow(row: unknown, reading: Reading): Result<MassTestRoundRow, RowFault> {
  const fields = readFields(roundFields(reading), row);
  if (!fields.ok) return fields;
  return fields.value.to <= fields.value.from ? refused({ field: 'to', code: 'end-before-start' }) : done(fields.value);
}
