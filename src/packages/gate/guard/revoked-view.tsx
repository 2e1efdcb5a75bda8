import { Notice } from '../../../components/notice';
import { EmptyView } from '../../../components/views';
import type { GateHere } from '../../../services/gate/gate-types';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import { LeaveGate } from './leave-gate';

/** Taken out of use: checks nobody, and says what can no longer be handed in. */
export function RevokedView({ waiting, forget }: { readonly waiting: number } & Pick<GateHere, 'forget'>) {
  const say = useText(gateText);
  return (
    <EmptyView icon="lock" title={say.revoked} says={say.revokedSays}>
      {waiting > 0 ? <Notice tone="problem" says={say.revokedWaiting(waiting)} /> : null}
      <LeaveGate forget={forget} waiting={waiting} />
    </EmptyView>
  );
}
