import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { call } from '../../../services/api';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { NoteField } from './note-field';
import type { PaneProps } from './use-positives';

/** Out of the lists of what is open, but never out of the register. */
export function MistakeForm({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (!asking) return <Action weight="plain" narrow says={say.mistake} onPress={() => setAsking(true)} />;
  const send = () => {
    setTried(true);
    if (reason.trim() === '') return;
    void desk.act('mistake', (named) =>
      call('markPositiveMistaken', { params: { positiveId: positive.positiveId }, body: { ...named, reason: reason.trim() } }),
    );
  };
  return (
    <Box as="section" label={say.mistake} className="positive-part">
      <Heading level={3} className="desk-title">
        {say.mistake}
      </Heading>
      <Paragraph className="desk-line">{say.mistakeSays}</Paragraph>
      <NoteField id="mistake-reason" label={say.mistakeReason} value={reason} onValue={setReason} wrong={tried && reason.trim() === ''} />
      <Box className="review-actions">
        <Action narrow says={say.mistakeSend} busy={desk.busy} onPress={send} />
        <Action narrow weight="quiet" says={say.close} onPress={() => setAsking(false)} />
      </Box>
    </Box>
  );
}
