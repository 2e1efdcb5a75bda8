import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Desk } from '../desk/desk';
import { CaseList } from './case-list';
import { CaseView } from './case-view';
import { OpenCaseForm } from './open-case-form';
import type { TracingCase } from './use-tracing';
import './index.scss';

export default function Index() {
  return (
    <Desk task="tracing">
      <Content />
    </Desk>
  );
}

type Shown = { readonly at: 'list' } | { readonly at: 'form' } | { readonly at: 'case'; readonly opened: TracingCase };

/** The cases; one of them, or the form for a new one, in their place. */
function Content() {
  // From an entry in the register of positives: a case about its person, contagious from around the day of the sample.
  const { positive, onset } = useRouter().params;
  const [shown, setShown] = useState<Shown>({ at: positive === undefined ? 'list' : 'form' });
  const toList = () => setShown({ at: 'list' });
  const toCase = (opened: TracingCase) => setShown({ at: 'case', opened });
  switch (shown.at) {
    case 'list':
      return <CaseList onCase={toCase} onNew={() => setShown({ at: 'form' })} />;
    case 'form':
      return <OpenCaseForm onOpened={toCase} onBack={toList} positive={positive} onsetDay={onset} />;
    case 'case':
      return <CaseView key={shown.opened.caseId} opened={shown.opened} onBack={toList} />;
  }
}
