import { type ReactNode, useState } from 'react';
import type { ProblemShown } from '../../../text/problem-shown';
import { CaseForm } from './case-form';
import { nameCase, useCase } from './case-store';
import { CaseStrip } from './case-strip';
import './case.scss';

type UnderCaseProps = {
  /** What was answered last: if it is about the case or the purpose, they are asked for again. */
  readonly problem?: ProblemShown;
  /** Another case: what was read under the one before has to go. */
  readonly onCase: () => void;
  readonly children: ReactNode;
};

/** Case and purpose first; then they stay pinned above everything that shows a person. */
export function UnderCase({ problem, onCase, children }: UnderCaseProps) {
  const named = useCase();
  const [changing, setChanging] = useState(false);
  const refused = problem && isAboutCase(problem) ? problem : undefined;
  if (named && !changing && !refused)
    return (
      <>
        <CaseStrip named={named} onChange={() => setChanging(true)} />
        {children}
      </>
    );
  return (
    <CaseForm
      before={named}
      problem={refused}
      onNamed={(next) => {
        onCase();
        nameCase(next);
        setChanging(false);
      }}
    />
  );
}

/** The cloud wants the case or the purpose written differently. */
const isAboutCase = ({ fields }: ProblemShown): boolean => fields.some(({ path }) => path === 'caseNumber' || path === 'purpose');
