import { Page } from '../../../components/page';
import { LoadingView, ProblemView } from '../../../components/views';
import type { GateHere } from '../../../services/gate/gate-types';
import { useGate } from '../../../services/gate/use-gate';
import { gateText } from '../../../text/gate';
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
      {viewOf(gate, say)}
    </Page>
  );
}

function viewOf(gate: GateHere, say: (typeof gateText)['zh-CN']) {
  const { state } = gate;
  switch (state.kind) {
    case 'starting':
      return state.problem ? (
        <ProblemView problem={state.problem} onRetry={() => void gate.syncNow()} />
      ) : (
        <LoadingView says={say.starting} />
      );
    case 'not-enrolled':
      return <EnterView enrol={gate.enrol} />;
    case 'revoked':
      return <RevokedView waiting={state.waiting} forget={gate.forget} />;
    case 'ready':
      return <AtTheGate gate={gate} state={state} />;
  }
}
