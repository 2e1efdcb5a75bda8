import { Action } from '../../../components/action';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { canBeKiosk } from '../../../platform/kiosk';
import { goTo } from '../../../platform/navigation';
import type { GateHere } from '../../../services/gate/gate-types';
import { useGate } from '../../../services/gate/use-gate';
import { gateText } from '../../../text/gate';
import { sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { RevokedView } from '../guard/revoked-view';
import { AtTheSentry } from './at-the-sentry';
import { EnrolView } from './enrol-view';
import './index.scss';

export default function Index() {
  return canBeKiosk ? <Sentry /> : <BrowserOnly />;
}

/** Ready, it is alone on the screen; before that an ordinary page. */
export function Sentry() {
  const say = useText(sentryText);
  const gate = useGate();
  const { state } = gate;
  if (state.kind === 'ready' && state.device.kind === 'sentry') return <AtTheSentry gate={gate} state={state} />;
  return <Page title={say.title}>{viewOf(gate)}</Page>;
}

function viewOf(gate: GateHere) {
  const { state } = gate;
  switch (state.kind) {
    case 'starting':
      return <Starting gate={gate} problem={state.problem} />;
    case 'not-enrolled':
      return <EnrolView enrol={gate.enrol} />;
    case 'revoked':
      return <RevokedView waiting={state.waiting} forget={gate.forget} />;
    case 'ready':
      return <OtherKind />;
  }
}

function Starting({
  gate,
  problem,
}: {
  readonly gate: GateHere;
  readonly problem: Extract<GateHere['state'], { kind: 'starting' }>['problem'];
}) {
  const say = useText(gateText);
  return problem ? <ProblemView problem={problem} onRetry={() => void gate.syncNow()} /> : <LoadingView says={say.starting} />;
}

function OtherKind() {
  const say = useText(sentryText);
  return (
    <EmptyView icon="lock" title={say.title} says={say.guardDevice}>
      <Action says={say.toMyCode} onPress={() => goTo('myCode')} />
    </EmptyView>
  );
}

function BrowserOnly() {
  const say = useText(sentryText);
  return (
    <Page title={say.title}>
      <EmptyView icon="desk" title={say.browserOnly} says={say.browserOnlySays}>
        <Action says={say.toMyCode} onPress={() => goTo('myCode')} />
      </EmptyView>
    </Page>
  );
}
