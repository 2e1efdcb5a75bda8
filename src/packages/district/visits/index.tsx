import { useState } from 'react';
import { nameCase, useCase } from '../desk/case-store';
import { Desk } from '../desk/desk';
import { useDistrictSites } from '../desk/use-district-sites';
import { AnswerView } from './answer-view';
import { CaseForm } from './case-form';
import { CaseStrip } from './case-strip';
import { Question } from './question';
import { type Readings, useReadings } from './use-readings';
import { type ChosenWindow, useWindow } from './use-window';
import './index.scss';

export default function Index() {
  return (
    <Desk task="visits">
      <Visits />
    </Desk>
  );
}

/** Case and purpose first; then the question, then what was read. */
function Visits() {
  const named = useCase();
  const readings = useReadings();
  const window = useWindow();
  const sites = useDistrictSites();
  const [changing, setChanging] = useState(false);
  const problem = caseProblem(readings);
  if (!named || changing || problem) {
    return (
      <CaseForm
        before={named}
        problem={problem}
        onNamed={(next) => {
          readings.clear();
          nameCase(next);
          setChanging(false);
        }}
      />
    );
  }
  return (
    <>
      <CaseStrip named={named} onChange={() => setChanging(true)} />
      <Question readings={readings} window={window} sites={sites} />
      <Current readings={readings} window={window} />
    </>
  );
}

function Current({ readings, window }: { readonly readings: Readings; readonly window: ChosenWindow }) {
  return readings.current ? <AnswerView key={readings.current.id} reading={readings.current} readings={readings} window={window} /> : null;
}

/** The cloud wants the case or the purpose written differently. */
function caseProblem({ current }: Readings) {
  const problem = current?.problem;
  const aboutCase = problem?.code === 'case-needed' || problem?.fields.some(({ path }) => path === 'caseNumber' || path === 'purpose');
  return aboutCase ? problem : undefined;
}
