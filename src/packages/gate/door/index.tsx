import { useEffect, useState } from 'react';
import { Action } from '../../../components/action';
import { Box, PressTarget, Words } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { fillScreen, isTouched } from '../../../platform/kiosk';
import { goTo } from '../../../platform/navigation';
import { keepScreenOn } from '../../../platform/screen';
import { readySound } from '../../../platform/speak';
import { decodeBase64url } from '../../../services/base64url';
import type { GateHere } from '../../../services/gate/gate-types';
import { useGate } from '../../../services/gate/use-gate';
import { useServerClock } from '../../../services/use-server-clock';
import { doorText } from '../../../text/door';
import { useText } from '../../../text/texts';
import { LeaveGate } from '../guard/leave-gate';
import { DoorScreen } from './door-screen';
import { EnrolView } from './enrol-view';
import { useDoorNews } from './use-door-news';
import './index.scss';

/** Ready, it is alone on the screen; before that an ordinary page. */
export default function Index() {
  const say = useText(doorText);
  const gate = useGate();
  const { state } = gate;
  if (state.kind === 'ready' && state.device.kind === 'door-screen') return <AtTheDoor state={state} forget={gate.forget} />;
  return <Page title={say.screenTitle}>{viewOf(gate, say)}</Page>;
}

function viewOf(gate: GateHere, say: (typeof doorText)['zh-CN']) {
  const { state } = gate;
  switch (state.kind) {
    case 'starting':
      return state.problem ? (
        <ProblemView problem={state.problem} onRetry={() => void gate.syncNow()} />
      ) : (
        <LoadingView says={say.starting} />
      );
    case 'not-enrolled':
      return <EnrolView enrol={gate.enrol} />;
    case 'revoked':
      return (
        <EmptyView icon="lock" title={say.revoked} says={say.revokedSays}>
          <LeaveGate forget={gate.forget} waiting={state.waiting} />
        </EmptyView>
      );
    case 'ready':
      return (
        <EmptyView icon="lock" title={say.screenTitle} says={say.otherKind}>
          <Action says={say.toMyCode} onPress={() => goTo('myCode')} />
        </EmptyView>
      );
  }
}

type AtTheDoorProps = { readonly state: Extract<GateHere['state'], { kind: 'ready' }> } & Pick<GateHere, 'forget'>;

function AtTheDoor({ state, forget }: AtTheDoorProps) {
  const news = useDoorNews();
  const now = useServerClock(true);
  const [asking, setAsking] = useState(false);
  useEffect(() => keepScreenOn(), []);
  return (
    <Box as="main" className="door">
      <DoorScreen
        secret={Uint8Array.from(decodeBase64url(state.doorSecret) ?? [])}
        now={now}
        place={`${state.site.name} · ${state.device.position}`}
        news={news}
      />
      <Foot asking={asking} onAsk={() => setAsking(!asking)} forget={forget} />
    </Box>
  );
}

type FootProps = Pick<AtTheDoorProps, 'forget'> & { readonly asking: boolean; readonly onAsk: () => void };

/** Small and at the edge: the screen belongs to whoever walks in. */
function Foot({ asking, onAsk, forget }: FootProps) {
  const say = useText(doorText);
  const [touched, setTouched] = useState(isTouched);
  const touch = () => {
    readySound();
    fillScreen();
    setTouched(true);
  };
  return (
    <Box className="door-foot">
      {touched ? null : <Action says={say.touchForSound} onPress={touch} />}
      <PressTarget className="door-leave" expanded={asking} onPress={onAsk}>
        <Words>{say.leave}</Words>
      </PressTarget>
      {asking ? <LeaveGate forget={forget} waiting={0} /> : null}
    </Box>
  );
}
