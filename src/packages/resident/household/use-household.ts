import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';

export type OtherPerson = RequestOf<'explainWhatIf'>['body']['other'];
export type WhatIfAnswer = AnswerOf<'explainWhatIf'>;
export const others = ['case', 'close-contact', 'secondary-contact'] as const satisfies readonly OtherPerson[];

/** The two things asked, and the answer to them; another choice takes the answer away again. */
export function useHousehold() {
  const [other, setOther] = useState<OtherPerson | null>(null);
  const [lastTogether, setLastTogether] = useState('');
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);

  const anew = () => {
    setAnswer(null);
    setProblem(undefined);
  };
  const send = async () => {
    const missing = [...(other ? [] : ['other']), ...(lastTogether === '' ? ['lastTogether'] : [])];
    if (!other || missing.length > 0) {
      const fields = missing.map((path) => ({ path, problem: 'required' as const }));
      return setProblem({ ...problemOf('request-not-valid'), fields });
    }
    setBusy(true);
    anew();
    const result = await call('explainWhatIf', { body: { other, lastTogether } });
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else setProblem(result.error);
  };
  return {
    other,
    lastTogether,
    answer,
    problem,
    busy,
    chooseOther: (chosen: OtherPerson) => {
      anew();
      setOther(chosen);
    },
    chooseDay: (day: string) => {
      anew();
      setLastTogether(day);
    },
    ask: () => void send(),
    again: anew,
  };
}

export type WhatIf = ReturnType<typeof useHousehold>;
