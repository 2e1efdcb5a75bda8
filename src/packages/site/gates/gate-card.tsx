import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { serverNow } from '../../../services/server-clock';
import { deviceText } from '../../../text/device';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { ageText, dayAndTimeText } from '../../../text/time';
import { RevokeForm } from './revoke-form';
import type { Gate, Gates } from './use-gates';

/** One device: where it is, how it is, and the way to be rid of it. */
export function GateCard({ gate, gates }: { readonly gate: Gate; readonly gates: Gates }) {
  const say = useText(deviceText);
  const everywhere = useText(everywhereText);
  const [revoking, setRevoking] = useState(false);
  const { position, kind, state, concerns, revokedAt, revokedReason } = gate;
  return (
    <Box as="section" label={`${position} ${say.kind[kind]}`} className={`gate-card gate-card-${state}`}>
      <Box className="gate-card-head">
        <Heading level={2} className="gate-card-name">
          {position}
        </Heading>
        <Words className="gate-card-kind">{say.kind[kind]}</Words>
      </Box>
      {revokedAt ? (
        <Paragraph className="gate-card-line">{say.revokedAt(dayAndTimeText(revokedAt, everywhere), revokedReason ?? '')}</Paragraph>
      ) : (
        <LastWord gate={gate} />
      )}
      {concerns.length > 0 ? (
        <Box as="list" className="gate-card-concerns">
          {concerns.map((concern) => (
            <Box as="item" key={concern} className="gate-card-concern">
              {say.concern[concern]}
            </Box>
          ))}
        </Box>
      ) : null}
      {state === 'revoked' ? null : revoking ? (
        <RevokeForm gate={gate} gates={gates} onCancel={() => setRevoking(false)} />
      ) : (
        <Box className="gate-card-actions">
          <Action weight="plain" narrow says={say.revoke} label={say.revokeOf(position)} onPress={() => setRevoking(true)} />
        </Box>
      )}
    </Box>
  );
}

function LastWord({ gate: { lastSeenAt, lastReport } }: { readonly gate: Gate }) {
  const say = useText(deviceText);
  const everywhere = useText(everywhereText);
  if (lastSeenAt === null || lastReport === null) return <Paragraph className="gate-card-line">{say.neverSeen}</Paragraph>;
  const { battery, queued, version } = lastReport;
  const parts = [
    say.seen(ageText(lastSeenAt, serverNow(), everywhere)),
    battery ? say.battery(battery.percent, battery.charging) : say.noBattery,
    say.queued(queued),
    say.version(version),
  ];
  return <Paragraph className="gate-card-line">{parts.join(' · ')}</Paragraph>;
}
