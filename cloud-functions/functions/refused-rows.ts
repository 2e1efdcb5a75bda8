/** Puts the sentence beside each refused row's code. A code without one does not compile. */
import { rowProblems } from '../contract/row-problems';
import type { RefusedRow } from '../domain/feed/row-problem';
import type { Result } from '../domain/result';

type Sentence = { readonly 'zh-CN': string; readonly en: string };
type WithRefused<Row extends RefusedRow> = { readonly refused: readonly Row[] };
export type RefusedRowShown<Row extends RefusedRow = RefusedRow> = Row & { readonly says: Sentence };

export const sayRefused = <Row extends RefusedRow, Imported extends WithRefused<Row>, Refused>(
  outcome: Result<Imported & WithRefused<Row>, Refused>,
): Result<Omit<Imported, 'refused'> & { readonly refused: readonly RefusedRowShown<Row>[] }, Refused> =>
  outcome.ok
    ? { ok: true, value: { ...outcome.value, refused: outcome.value.refused.map((row) => ({ ...row, says: rowProblems[row.code] })) } }
    : outcome;
