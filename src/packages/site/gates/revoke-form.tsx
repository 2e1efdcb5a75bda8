import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { deviceText } from '../../../text/device';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import type { Gate, Gates } from './use-gates';

type RevokeFormProps = { readonly gate: Gate; readonly gates: Gates; readonly onCancel: () => void };

/** For good, and so with a reason that stays with the device. */
export function RevokeForm({ gate, gates, onCancel }: RevokeFormProps) {
  const say = useText(deviceText);
  const everywhere = useText(everywhereText);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const send = () => {
    setTried(true);
    if (given !== '') void gates.revoke(gate, given);
  };
  return (
    <Box as="group" label={say.revokeTitle(gate.position)} className="gate-revoke">
      <Paragraph className="gate-revoke-title">{say.revokeTitle(gate.position)}</Paragraph>
      <Paragraph className="gate-card-line">{say.revokeSays}</Paragraph>
      <TextField
        id={`reason-${gate.deviceId}`}
        kind="text"
        label={say.reason}
        hint={say.reasonHint}
        lengthMax={120}
        value={reason}
        onValue={setReason}
        onDone={send}
        problem={tried && given === '' ? say.reasonNeeded : undefined}
      />
      {gates.problem && gates.problem.code !== 'changed-meanwhile' ? <ProblemView problem={gates.problem} /> : null}
      <Box className="gate-card-actions">
        <Action narrow says={say.revokeNow} busy={gates.busy} onPress={send} />
        <Action weight="quiet" narrow says={everywhere.cancel} onPress={onCancel} />
      </Box>
    </Box>
  );
}
