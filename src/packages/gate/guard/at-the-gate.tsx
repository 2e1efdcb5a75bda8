import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { EmptyView, LoadingView } from '../../../components/views';
import { keepScreenOn } from '../../../platform/screen';
import { listenToWedgeScanner } from '../../../platform/wedge-scanner';
import type { GateHere } from '../../../services/gate/gate-types';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import { GateStrip } from '../strip/gate-strip';
import { CompareView } from './compare-view';
import { DocumentView } from './document-view';
import { FeverView } from './fever-view';
import { MomentaryVerdict } from './momentary-verdict';
import { ReadingView } from './reading-view';
import type { Ready } from './ready';
import { ScanView } from './scan-view';
import { useGuard } from './use-guard';

/** The strip, and under it whatever the guard is at. The camera goes on running under a verdict: the next person waits. */
export function AtTheGate({ gate, state }: { readonly gate: GateHere; readonly state: Ready }) {
  const hand = useGuard(gate);
  const { onText } = hand;
  useEffect(keepScreenOn, []);
  useEffect(() => listenToWedgeScanner((text) => void onText(text, 'scanner')), [onText]);
  return (
    <Box className="guard">
      <GateStrip strip={gate.strip} />
      {viewOf(hand, gate, state)}
    </Box>
  );
}

type Hand = ReturnType<typeof useGuard>;

function viewOf(hand: Hand, gate: GateHere, state: Ready) {
  const { guard } = hand;
  switch (guard.kind) {
    case 'scanning':
    case 'checking':
    case 'verdict':
      return (
        <>
          <ScanView hand={hand} gate={gate} state={state} />
          {guard.kind === 'checking' ? <Checking /> : null}
          {guard.kind === 'verdict' ? (
            <MomentaryVerdict person={guard.person} state={state} onSeen={hand.seen} onAdd={hand.openReading} />
          ) : null}
        </>
      );
    case 'compare':
      return <CompareView person={guard.person} onSame={hand.isThePerson} onOther={hand.isNotThePerson} />;
    case 'reading':
      return <ReadingView person={guard.person} position={state.device.position} onSubmit={hand.submit} />;
    case 'fever':
      return <FeverView person={guard.person} state={state} onChange={hand.changeAside} onEnd={hand.endAside} />;
    case 'document':
      return <DocumentView onDocument={hand.onDocument} onPaper={hand.onText} onCancel={hand.backToScan} />;
    case 'not-kept':
      return <NotKept onNext={hand.backToScan} />;
  }
}

function Checking() {
  const say = useText(gateText);
  return (
    <Box className="guard-checking">
      <LoadingView says={say.checking} />
    </Box>
  );
}

function NotKept({ onNext }: { readonly onNext: () => void }) {
  const say = useText(gateText);
  return (
    <EmptyView icon="pen" title={say.notKept} says={say.notKeptSays}>
      <Action says={say.next} onPress={onNext} />
    </EmptyView>
  );
}
