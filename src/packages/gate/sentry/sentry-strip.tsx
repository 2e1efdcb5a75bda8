import { Box, Words } from '../../../components/element';
import type { BridgeState } from '../../../platform/device-bridge';
import type { GateHere } from '../../../services/gate/gate-types';
import { gateText } from '../../../text/gate';
import { type SentryText, sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { GateStrip } from '../strip/gate-strip';
import type { BridgeBattery } from './use-bridge';

type SentryStripProps = {
  readonly gate: Pick<GateHere, 'strip' | 'todays'>;
  readonly bridgeState: BridgeState;
  readonly battery: BridgeBattery | null;
};

/** Always in sight, over a verdict too: what every gate tells, then the devices beside this one and the counts of today. */
export function SentryStrip({ gate, bridgeState, battery }: SentryStripProps) {
  const say = useText(sentryText);
  const sayGate = useText(gateText);
  const peopleOf = (outcome: 'admitted' | 'refused') =>
    gate.todays.filter((record) => record.outcome === outcome).reduce((sum, { people }) => sum + people, 0);
  return (
    <Box className="sentry-strip">
      <GateStrip strip={gate.strip} />
      <Box className="sentry-strip-more">
        <Words className={`sentry-bridge sentry-bridge-${bridgeState.kind}`}>{bridgeWords(bridgeState, say)}</Words>
        {battery ? <Words>{say.battery(battery.percent, battery.charging)}</Words> : null}
        <Words className="sentry-counts">{sayGate.counts(peopleOf('admitted'), peopleOf('refused'))}</Words>
      </Box>
    </Box>
  );
}

function bridgeWords(state: BridgeState, say: SentryText): string {
  if (state.kind === 'absent') return say.bridge.absent;
  if (state.kind === 'refused') return say.bridge[state.why];
  return state.devices.length === 0 ? say.bridge.none : state.devices.map(({ kind }) => say.device[kind]).join(' · ');
}
