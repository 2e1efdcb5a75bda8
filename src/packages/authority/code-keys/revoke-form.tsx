import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { codeKeysText } from '../../../text/code-keys';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import type { CodeKey, CodeKeysInUse } from './use-code-keys';

type RevokeFormProps = { readonly chosen: CodeKey; readonly codeKeys: CodeKeysInUse };

/** Says first what happens to people, then takes the reason. */
export function RevokeForm({ chosen, codeKeys }: RevokeFormProps) {
  const say = useText(codeKeysText);
  const everywhere = useText(everywhereText);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const go = () => {
    setTried(true);
    if (given !== '') void codeKeys.revoke(chosen, given);
  };
  return (
    <Notice says={say.warns[chosen.state === 'signing' ? 'signing' : 'other'](dayText(chosen.day, everywhere), chosen.kid)}>
      <TextField
        id="revoke-reason"
        kind="text"
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={200}
        problem={tried && given === '' ? say.reasonNeeded : undefined}
      />
      <Box className="revoke-actions">
        <Action narrow says={say.confirm} busy={codeKeys.busy} onPress={go} />
        <Action narrow weight="plain" says={everywhere.cancel} onPress={() => codeKeys.choose(undefined)} />
      </Box>
    </Notice>
  );
}
