import { useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { movedFrom } from '../../../components/use-row-cursor';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';
import { currentCase, useCase } from '../desk/case-store';

type Listed = AnswerOf<'listPositives'>;
export type PositiveRow = Listed['positives'][number];
export type Positive = AnswerOf<'getPositive'>;
export type PositiveList = RequestOf<'listPositives'>['body']['list'] & string;
export type Counts = Listed['counts'];
type Case = NonNullable<ReturnType<typeof currentCase>>;
export type ActDone = 'step' | 'handOver' | 'household' | 'mistake' | 'enter';
type Told = { readonly kind: 'done'; readonly what: ActDone } | { readonly kind: 'changed' };

/** Lives with the page, not within what a case opens: a page is shown once, and what comes later is not told of it. The register under the case: a list, the entry that is open, and what is done with it. Read anew after each act. */
export function usePositives(list: PositiveList) {
  const underCase = useCase();
  const [summary, setSummary] = useState<Pick<Listed, 'asOf' | 'counts' | 'audit'>>();
  const [open, setOpen] = useState<Positive>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const [told, setTold] = useState<Told>();
  const pages = usePages<PositiveRow>(
    async (page) => {
      const named = currentCase();
      if (!named) return { ok: true, value: { items: [], nextPage: null } };
      const result = await call('listPositives', { body: { ...named, list, ...(page !== undefined && { page }) } });
      if (!result.ok) return result;
      setSummary(result.value);
      return { ok: true, value: { items: result.value.positives, nextPage: result.value.nextPage } };
      // Read when the page is shown, and anew with another list or case.
    },
    underCase ? `${list} ${underCase.caseNumber} ${underCase.purpose}` : '',
  );

  async function send<Value>(ask: (named: Case) => Promise<Result<Value, ProblemShown>>): Promise<Result<Value, ProblemShown> | undefined> {
    const named = currentCase();
    if (!named || busy) return undefined;
    setBusy(true);
    setProblem(undefined);
    const result = await ask(named);
    setBusy(false);
    return result;
  }
  const read = async (positiveId: string): Promise<void> => {
    const result = await send((named) => call('getPositive', { params: { positiveId }, body: named }));
    if (result?.ok) setOpen(result.value);
    else if (result) setProblem(result.error);
  };
  const choose = (positiveId: string | undefined): void => {
    setTold(undefined);
    setProblem(undefined);
    setOpen(undefined);
    if (positiveId !== undefined) void read(positiveId);
  };
  /** Whether it was done. Somebody else was faster: the entry is read again, and that is said. */
  const act = async (what: ActDone, ask: (named: Case) => Promise<Result<Positive, ProblemShown>>): Promise<boolean> => {
    setTold(undefined);
    const result = await send(ask);
    if (!result) return false;
    if (result.ok) {
      setOpen(result.value);
      setTold({ kind: 'done', what });
      pages.reload();
      return true;
    }
    const faster = result.error.code === 'changed-meanwhile' || result.error.code === 'step-not-possible';
    if (faster && open) {
      await read(open.positiveId);
      setTold({ kind: 'changed' });
      pages.reload();
    } else setProblem(result.error);
    return false;
  };
  const ids = pages.items.map(({ positiveId }) => positiveId);
  return {
    ...pages,
    summary,
    open,
    busy,
    told,
    /** Of reading or changing the entry; the list’s own is in `problem`. */
    actProblem: problem,
    choose,
    move: (step: 1 | -1) => choose(movedFrom(ids, open?.positiveId, step)),
    act,
    clear: () => choose(undefined),
  };
}
export type PositivesDesk = ReturnType<typeof usePositives>;

/** What every part of an open entry is given. */
export type PaneProps = { readonly positive: Positive; readonly desk: PositivesDesk };
