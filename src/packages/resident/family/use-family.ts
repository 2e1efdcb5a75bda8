import { useState } from 'react';
import { call } from '../../../services/api';
import { keepFamily } from '../../../services/companions';
import { forgetFamilyCodes } from '../../../services/held-code-store';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import type { ProblemShown } from '../../../text/problem-shown';

export type Family = AnswerOf<'listMyFamily'>;
export type Dependant = Family['dependants'][number];
export type Guardian = Family['guardians'][number];
export type FamilyView = 'list' | 'consent' | 'relation' | 'my-consent';

/** The family as the cloud knows it, what is open over it, and ending one. */
export function useFamily() {
  const { answer, reload } = useAnswer('listMyFamily', {});
  const [changed, setChanged] = useState<Family>();
  const [view, setView] = useState<FamilyView>('list');
  const [told, setTold] = useState<string>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [ending, setEnding] = useState<string>();

  const open = (next: FamilyView) => {
    setView(next);
    setTold(undefined);
    setProblem(undefined);
  };
  /** Somebody was added: the list is read anew, and says so above it. */
  const back = (said?: string) => {
    open('list');
    setTold(said);
    if (said === undefined) return;
    forgetFamilyCodes();
    setChanged(undefined);
    reload();
  };
  const end = async (guardianshipId: string) => {
    setEnding(guardianshipId);
    setProblem(undefined);
    const result = await call('endGuardianship', { params: { guardianshipId } });
    setEnding(undefined);
    if (!result.ok) return setProblem(result.error);
    forgetFamilyCodes();
    keepFamily(result.value);
    setChanged(result.value);
  };
  const shown = answer.state === 'here' && changed ? { ...answer, value: changed } : answer;
  return { answer: shown, reload, view, told, problem, ending, open, back, end: (id: string) => void end(id) };
}

export type FamilyInUse = ReturnType<typeof useFamily>;
