import { useState } from 'react';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { type QueueState, QueueStates } from '../desk/queue-states';
import { SelectionList } from './selection-list';
import { SelectionPane } from './selection-pane';
import { type Selections, useSelections } from './use-selections';

export default function Index() {
  return (
    <Desk task="selections">
      <Content />
    </Desk>
  );
}

function Content() {
  const { selections: say } = useText(tracingText);
  const [state, setState] = useState<QueueState>('waiting');
  const selections = useSelections(state);
  return (
    <>
      <QueueStates say={say} state={state} onState={setState} />
      <Queue
        queue={selections}
        say={{ ...say, none: state === 'waiting' ? say.none : say.noneReviewed }}
        outcome={selections.told ? <Outcome told={selections.told} /> : null}
        list={<SelectionList selections={selections} />}
        pane={(open) => <SelectionPane key={open.selectionId} selection={open} selections={selections} />}
      />
    </>
  );
}

/** What became of the last one, also for those who only hear it. */
function Outcome({ told }: { readonly told: NonNullable<Selections['told']> }) {
  const { selections: say } = useText(tracingText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'approve' ? say.approved : say.returned} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      // The form to prove oneself anew stands where the word is given.
      return told.problem.code === 'step-up-needed' ? null : <ProblemView problem={told.problem} />;
  }
}
