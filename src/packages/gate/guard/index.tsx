import { Paragraph } from '../../../components/element';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView } from '../../../components/views';
import type { GateHere } from '../../../services/gate/gate-types';
import { useGate } from '../../../services/gate/use-gate';
import { gateText } from '../../../text/gate';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { AtTheGate } from './at-the-gate';
import { EnterView } from './enter-view';
import { RevokedView } from './revoked-view';
import './index.scss';

export default function Index() {
  const say = useText(gateText);
  const gate = useGate();
  return (
    <Page title={say.title} edgeToEdge={gate.state.kind === 'ready'}>
      {viewOf(gate)}
    </Page>
  );
}

function viewOf(gate: GateHere) {
  const { state } = gate;
  switch (state.kind) {
    case 'starting':
      return <Starting problem={state.problem} onRetry={() => void gate.syncNow()} />;
    case 'not-enrolled':
      return <EnterView enrol={gate.enrol} />;
    case 'revoked':
      return <RevokedView waiting={state.waiting} forget={gate.forget} />;
    case 'ready':
      return <AtTheGate gate={gate} state={state} />;
  }
}

type StartingProps = { readonly problem: ProblemShown | null; readonly onRetry: () => void };

/** Enrolled, and not yet told what its site asks. */
function Starting({ problem, onRetry }: StartingProps) {
  const say = useText(gateText);
  if (!problem) return <LoadingView says={say.starting} />;
  return (
    <>
      <Paragraph>{say.startingFailed}</Paragraph>
      <ProblemView problem={problem} onRetry={onRetry} />
    </>
  );
}
