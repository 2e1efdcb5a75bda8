import { useState } from 'react';
import { Action } from '../../../components/action';
import { Notice } from '../../../components/notice';
import type { GateHere } from '../../../services/gate/gate-types';
import { everywhereText } from '../../../text/everywhere';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';

/** Ends the enrolment on this device; records that wait are given up only when that is said in so many words. */
export function LeaveGate({ forget, waiting }: { readonly waiting: number } & Pick<GateHere, 'forget'>) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  const [asking, setAsking] = useState(false);
  if (!asking) return <Action weight="plain" icon="out" says={say.leave} onPress={() => setAsking(true)} />;
  const leave = () => void forget(waiting > 0 ? 'give-up-waiting' : 'keep-waiting');
  return (
    <Notice tone={waiting > 0 ? 'problem' : 'plain'} says={waiting > 0 ? say.leaveWaiting(waiting) : say.leaveAsk}>
      <Action narrow says={waiting > 0 ? say.leaveAnyway : say.leaveYes} onPress={leave} />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={() => setAsking(false)} />
    </Notice>
  );
}
