/** Puts the sentence beside each refused row's code. A code without one does not compile. */
import { rowProblems } from '../contract/row-problems';
import type { RefusedRow } from '../domain/feed/row-problem';
import type { Result } from '../domain/result';

type Sentence = { readonly 'zh-CN': string; readonly en: string };
type WithRefused = { readonly refused: readonly RefusedRow[] };
export type RefusedRowShown = RefusedRow & { readonly says: Sentence };

export const sayRefused = <Imported extends WithRefused, Refused>(
  outcome: Result<Imported, Refused>,
): Result<Omit<Imported, 'refused'> & { readonly refused: readonly RefusedRowShown[] }, Refused> =>
  outcome.ok
    ? { ok: true, value: { ...outcome.value, refused: outcome.value.refused.map((row) => ({ ...row, says: rowProblems[row.code] })) } }
    : outcome;
