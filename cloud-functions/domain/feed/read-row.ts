import type * as z from 'zod';
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import type { FactsOfRow } from './fold-rows';
import type { DocumentOfRow } from './row-document';
import { type RowFault, type RowProblemCode, rowProblemCodes } from './row-problem';

/** Who sends, as it is to stand with each fact; and when it is read. */
export type Reading = { readonly sender: string; readonly now: Instant };
/** A row about a person, as facts. */
export type PersonRow = DocumentOfRow & FactsOfRow;
export type ReadRow<Row> = (row: unknown, reading: Reading) => Result<Row, RowFault>;

/** A schema depends on the time of reading only: made once for all rows of a request. */
export function oncePerReading<Schema>(make: (reading: Reading) => Schema): (reading: Reading) => Schema {
  const made = new WeakMap<Reading, Schema>();
  return (reading) => {
    const schema = made.get(reading) ?? make(reading);
    made.set(reading, schema);
    return schema;
  };
}

/** The fields of a row by a strict schema of `row-fields`; the first fault is the one that is told. */
export function readFields<Schema extends z.ZodType>(schema: Schema, row: unknown): Result<z.output<Schema>, RowFault> {
  if (!isRecord(row)) return refused({ field: '', code: 'not-a-row' });
  const found = schema.safeParse(row);
  if (found.success) return done(found.data);
  const [issue] = found.error.issues;
  if (issue?.code === 'unrecognized_keys') return refused({ field: (issue.keys[0] ?? '').slice(0, 60), code: 'unknown-column' });
  return refused({ field: String(issue?.path[0] ?? ''), code: codeOf(issue?.message) });
}

const isRecord = (row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null && !Array.isArray(row);

const codeOf = (message: string | undefined): RowProblemCode => rowProblemCodes.find((code) => code === message) ?? 'wrong-format';
