import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { everywhereText } from '../../../text/everywhere';
import { paperCodesText } from '../../../text/paper-codes';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { PaperCode, PaperCodesInUse } from './use-paper-codes';

/** One paper code: whose, until when, and the way to report it lost. */
export function PaperCodeCard({ code, inUse }: { readonly code: PaperCode; readonly inUse: PaperCodesInUse }) {
  const say = useText(paperCodesText);
  const everywhere = useText(everywhereText);
  const { maskedName, issuedAt, validUntil, state } = code;
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{maskedName}</Words>
        <Words className="record-when">{say.state[state]}</Words>
      </Box>
      <Paragraph className="record-soft">
        {`${say.issued(dayAndTimeText(issuedAt, everywhere))} · ${say.until(dayAndTimeText(validUntil, everywhere))}`}
      </Paragraph>
      {state === 'valid' ? <LossQuestion code={code} inUse={inUse} /> : null}
    </>
  );
}

/** Asked once: what was lost is not found again. */
function LossQuestion({ code: { paperCodeId, maskedName }, inUse }: { readonly code: PaperCode; readonly inUse: PaperCodesInUse }) {
  const say = useText(paperCodesText);
  const everywhere = useText(everywhereText);
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Box className="paper-codes-actions">
        <Action weight="plain" narrow says={say.lost} label={say.lostLabel(maskedName)} onPress={() => setAsking(true)} />
      </Box>
    );
  return (
    <Notice says={say.lostAsk}>
      <Action narrow says={say.lostYes} busy={inUse.busy === paperCodeId} onPress={() => inUse.reportLost(paperCodeId)} />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={() => setAsking(false)} />
    </Notice>
  );
}
