import { useState } from 'react';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { caseworkText } from '../../../text/casework';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { type QueueState, QueueStates } from '../desk/queue-states';
import { ProposalList } from './proposal-list';
import { ProposalPane } from './proposal-pane';
import { type Proposals, useProposals } from './use-proposals';

export default function Index() {
  return (
    <Desk task="factProposals">
      <Content />
    </Desk>
  );
}

function Content() {
  const { proposals: say } = useText(caseworkText);
  const [state, setState] = useState<QueueState>('waiting');
  const proposals = useProposals(state);
  return (
    <>
      <QueueStates say={say} state={state} onState={setState} />
      <Queue
        queue={proposals}
        say={{ ...say, none: state === 'waiting' ? say.none : say.noneReviewed }}
        outcome={proposals.told ? <Outcome told={proposals.told} /> : null}
        list={<ProposalList proposals={proposals} />}
        pane={(open) => <ProposalPane key={open.proposalId} proposal={open} proposals={proposals} />}
      />
    </>
  );
}

/** What became of the last one, also for those who only hear it. */
function Outcome({ told }: { readonly told: NonNullable<Proposals['told']> }) {
  const { proposals: say } = useText(caseworkText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'approve' ? say.approved[told.item.act] : say.returned} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}
