import { useState } from 'react';
import { openPdf } from '../../../platform/open-pdf';
import { call } from '../../../services/api';
import type { RequestOf } from '../../../services/operations';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';
import { useDocument } from '../desk/use-document';

export type DeskBody = RequestOf<'makePaperCodeAtDesk'>['body'];
export type Reason = DeskBody['because'];
export type Symptom = DeskBody['symptoms'][number];

type Answers = {
  readonly name: string;
  readonly because: Reason | undefined;
  readonly formNumber: string;
  readonly temperature: string;
  readonly symptoms: readonly Symptom[];
  readonly language: 'zh-CN' | 'en';
};
const nothing: Answers = { name: '', because: undefined, formNumber: '', temperature: '', symptoms: [], language: 'zh-CN' };

/** °C × 10 within what a living person can have; `undefined` otherwise. */
export function tenthsOf(typed: string): number | undefined {
  const celsius = Number(typed.trim().replace(/[，,。]/, '.'));
  const tenths = Math.round(celsius * 10);
  return typed.trim() !== '' && tenths >= 340 && tenths <= 430 ? tenths : undefined;
}

/** The form as it is being filled in, and its PDF. Nothing of a person stays on the screen once it is made. */
export function useDeskForm() {
  const document = useDocument();
  const [answers, setAnswers] = useState(nothing);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'asking' | 'making' | 'made'>('asking');
  const [problem, setProblem] = useState<ProblemShown>();

  const body = (): DeskBody | undefined => {
    const named = document.named();
    const { because, name, formNumber, temperature, symptoms, language } = answers;
    const temperatureTenths = tenthsOf(temperature);
    if (!named || !because || name.trim() === '' || formNumber.trim() === '' || temperatureTenths === undefined) return undefined;
    const { documentType, documentNumber, nationality } = named;
    const identity = { documentType, documentNumber, name: name.trim(), ...(nationality === undefined ? {} : { nationality }) };
    return { ...identity, because, formNumber: formNumber.trim(), temperatureTenths, symptoms: [...symptoms], language };
  };
  const make = async () => {
    setTried(true);
    const sent = body();
    if (!sent) return;
    setState('making');
    setProblem(undefined);
    const result = await call('makePaperCodeAtDesk', { body: sent });
    const opened = result.ok && (await openPdf(result.value, 'tongma-paper-code'));
    setState(opened ? 'made' : 'asking');
    if (!opened) return setProblem(result.ok ? problemOf('answer-not-readable') : result.error);
    setAnswers(nothing);
    setTried(false);
    document.clear();
  };
  const set = (part: Partial<Answers>) => {
    setState('asking');
    setAnswers((before) => ({ ...before, ...part }));
  };
  return { document, answers, set, tried, state, problem, make: () => void make() };
}
