/** What can be wrong with a row: a closed list. The sentences are in contract/row-problems.ts, which must have each. */
export const rowProblemCodes = [
  'required',
  'wrong-type',
  'wrong-format',
  'too-short',
  'too-long',
  'not-one-of',
  'out-of-range',
  'checksum-wrong',
  'scientific-notation',
  'time-not-readable',
  'day-not-readable',
  'in-the-future',
  'too-long-ago',
  'reported-before-sampled',
  'report-incomplete',
  'end-before-start',
  'not-a-place',
  'unknown-column',
  'not-a-row',
  'differs-from-held',
  'not-an-observation',
  'status-not-taken',
  'patient-missing',
  'specimen-missing',
  'ground-does-not-permit',
  'number-needed',
  'looks-like-a-formula',
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** `field`: the column at fault as it is called in English; empty: the row as a whole. */
export type RowFault = { readonly field: string; readonly code: RowProblemCode };
/** `row`: 1 is the first. */
export type RefusedRow = RowFault & { readonly row: number };
