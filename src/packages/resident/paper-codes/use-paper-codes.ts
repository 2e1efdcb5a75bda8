import { useState } from 'react';
import { openPdf } from '../../../platform/open-pdf';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { useLanguage } from '../../../text/language';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';

export type PaperCode = AnswerOf<'listMyPaperCodes'>['paperCodes'][number];
export type Told = 'made' | 'lost';
/** `me`, or the guardianship of whom it is made for. */
export type MadeFor = 'me' | string;

/** Paper codes there are, for whom one may be made, and what became of the last step. */
export function usePaperCodes() {
  const language = useLanguage();
  const family = useAnswer('listMyFamily', {});
  const codes = useAnswer('listMyPaperCodes', {});
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<Told>();
  const [problem, setProblem] = useState<ProblemShown>();
  const begin = (what: string) => {
    setBusy(what);
    setTold(undefined);
    setProblem(undefined);
  };
  const make = async (madeFor: MadeFor) => {
    begin(madeFor);
    const whom = madeFor === 'me' ? {} : { guardianshipId: madeFor };
    const result = await call('makePaperCode', { body: { ...whom, language } });
    const opened = result.ok && (await openPdf(result.value, 'tongma-paper-code'));
    setBusy(undefined);
    if (opened) setTold('made');
    else setProblem(result.ok ? problemOf('answer-not-readable') : result.error);
    if (result.ok) codes.reload();
  };
  const reportLost = async (paperCodeId: string) => {
    begin(paperCodeId);
    const result = await call('reportPaperCodeLost', { params: { paperCodeId } });
    setBusy(undefined);
    if (result.ok) setTold('lost');
    else setProblem(result.error);
    codes.reload();
  };
  return {
    family: family.answer,
    codes: codes.answer,
    reload: () => {
      family.reload();
      codes.reload();
    },
    busy,
    told,
    problem,
    make: (madeFor: MadeFor) => void make(madeFor),
    reportLost: (paperCodeId: string) => void reportLost(paperCodeId),
  };
}

export type PaperCodesInUse = ReturnType<typeof usePaperCodes>;
