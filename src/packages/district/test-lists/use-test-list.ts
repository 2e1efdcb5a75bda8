import { useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import { type CaseNamed, currentCase } from '../desk/case-store';

export type MissedTest = AnswerOf<'readMissedTests'>['people'][number];
export type LateSample = AnswerOf<'readLateSamples'>['samples'][number];
export type LateByLaboratory = AnswerOf<'readLateSamples'>['byLaboratory'][number];
type Receipt = AnswerOf<'readMissedTests'>['audit'];

export type ListRead<Row, More> = {
  readonly asOf: string | null;
  readonly rows: readonly Row[];
  readonly more: More;
  readonly nextPage: string | null;
  readonly receipts: readonly Receipt[];
};
type Page<Row, More> = Omit<ListRead<Row, More>, 'receipts'> & { readonly audit: Receipt };

/** A list of the testing desk: nothing is read on its own, each page is an entry in the audit record. */
function useTestList<Row, More>(read: (named: CaseNamed, page: string | undefined) => Promise<Result<Page<Row, More>, ProblemShown>>) {
  const [list, setList] = useState<ListRead<Row, More>>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const ask = async (after: ListRead<Row, More> | undefined) => {
    const named = currentCase();
    if (!named || busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await read(named, after?.nextPage ?? undefined);
    setBusy(false);
    if (!result.ok) return setProblem(result.error);
    const { audit, rows, ...rest } = result.value;
    setList({ ...rest, rows: [...(after?.rows ?? []), ...rows], receipts: [...(after?.receipts ?? []), audit] });
  };
  return {
    list,
    busy,
    problem,
    read: () => void ask(undefined),
    more: () => void ask(list),
    clear: () => {
      setList(undefined);
      setProblem(undefined);
    },
  };
}

export const useMissedTests = () =>
  useTestList<MissedTest, null>(async (named, page) => {
    const result = await call('readMissedTests', { body: { ...named, page } });
    if (!result.ok) return result;
    const { people, ...rest } = result.value;
    return { ok: true, value: { ...rest, rows: people, more: null } };
  });

export const useLateSamples = () =>
  useTestList<LateSample, readonly LateByLaboratory[]>(async (named, page) => {
    const result = await call('readLateSamples', { body: { ...named, page } });
    if (!result.ok) return result;
    const { samples, byLaboratory, ...rest } = result.value;
    return { ok: true, value: { ...rest, rows: samples, more: byLaboratory } };
  });

export type TestList<Row, More> = ReturnType<typeof useTestList<Row, More>>;
