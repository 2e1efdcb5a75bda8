import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { deviceText } from '../../../text/device';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import type { Device, Devices } from './use-devices';

/** For good, with a reason that stays with the device, and a line in the audit record. */
export function RevokePane({ device, devices }: { readonly device: Device; readonly devices: Devices }) {
  const say = useText(deviceText);
  const everywhere = useText(everywhereText);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const title = say.revokeTitle(`${device.siteName} ${device.position}`);
  const send = () => {
    setTried(true);
    if (given !== '') void devices.revoke(device, given);
  };
  return (
    <Box as="section" label={title} className="device-revoke">
      <Heading level={2} className="desk-title">
        {title}
      </Heading>
      <Paragraph className="desk-line">{say.revokeSays}</Paragraph>
      <TextField
        id="revocation-reason"
        kind="text"
        label={say.reason}
        hint={say.reasonHint}
        lengthMax={120}
        value={reason}
        onValue={setReason}
        onDone={send}
        problem={tried && given === '' ? say.reasonNeeded : undefined}
      />
      <Box className="device-actions">
        <Action narrow says={say.revokeNow} busy={devices.busy} onPress={send} />
        <Action weight="quiet" narrow says={everywhere.cancel} onPress={() => devices.choose(undefined)} />
      </Box>
    </Box>
  );
}
