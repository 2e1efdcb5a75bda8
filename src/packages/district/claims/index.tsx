import { useState } from 'react';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { caseworkText } from '../../../text/casework';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { type QueueState, QueueStates } from '../desk/queue-states';
import { ClaimList } from './claim-list';
import { ClaimPane } from './claim-pane';
import { type Claims, useClaims } from './use-claims';

export default function Index() {
  return (
    <Desk task="claims">
      <Content />
    </Desk>
  );
}

function Content() {
  const { claims: say, proposals: shared } = useText(caseworkText);
  const [state, setState] = useState<QueueState>('waiting');
  const claims = useClaims(state);
  return (
    <>
      <QueueStates say={say} state={state} onState={setState} />
      <Queue
        queue={claims}
        say={{ ...shared, ...say, none: state === 'waiting' ? say.none : say.noneReviewed }}
        outcome={claims.told ? <Outcome told={claims.told} /> : null}
        list={<ClaimList claims={claims} />}
        pane={(open) => <ClaimPane key={open.claimId} claim={open} claims={claims} />}
      />
    </>
  );
}

function Outcome({ told }: { readonly told: NonNullable<Claims['told']> }) {
  const { claims: say, proposals: shared } = useText(caseworkText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'accept' ? say.accepted : say.refused} />;
    case 'changed':
      return <Notice tone="problem" says={shared.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}
