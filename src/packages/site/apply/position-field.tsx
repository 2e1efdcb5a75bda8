import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { whereAmI } from '../../../platform/where-am-i';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';

/** Somebody looks at this screen and waits; a check-in would not. */
const positionWaitMs = 15_000;

/** Asked for only with this button; nobody applies from home by accident, for the address stands beside it. */
export function PositionField({ value, onValue }: { readonly value: string; readonly onValue: (position: string) => void }) {
  const say = useText(siteText);
  const [state, setState] = useState<'ready' | 'asking' | 'unknown'>('ready');
  const ask = async () => {
    setState('asking');
    const here = await whereAmI(positionWaitMs);
    setState(here ? 'ready' : 'unknown');
    if (here) onValue(`${here.latitudeMicro},${here.longitudeMicro}`);
  };
  return (
    <Box className="apply-position">
      <Paragraph>{value === '' ? say.positionSays : say.positionKnown}</Paragraph>
      <Action
        weight="quiet"
        narrow
        says={state === 'asking' ? say.positionAsking : say.positionUse}
        busy={state === 'asking'}
        onPress={() => void ask()}
      />
      {value === '' ? null : <Action weight="plain" narrow says={say.positionForget} onPress={() => onValue('')} />}
      {state === 'unknown' ? <Notice tone="problem" says={say.positionUnknown} /> : null}
    </Box>
  );
}
