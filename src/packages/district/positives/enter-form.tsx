import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import { serverNow } from '../../../services/server-clock';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { DocumentFields } from '../desk/document-fields';
import { useDocument } from '../desk/use-document';
import { NoteField, typed } from './note-field';
import { dayAndTimeOf, instantOf } from './step-time';
import type { PositivesDesk } from './use-positives';
import { WhenFields } from './when-fields';

/** Somebody who was found another way than by a laboratory's file. */
export function EnterForm({ desk }: { readonly desk: PositivesDesk }) {
  const say = useText(positivesText);
  const [entering, setEntering] = useState(false);
  if (!entering)
    return (
      <Box className="positives-enter">
        <Action weight="quiet" narrow icon="plus" says={say.enter} onPress={() => setEntering(true)} />
      </Box>
    );
  return <Form desk={desk} onClose={() => setEntering(false)} />;
}

function Form({ desk, onClose }: { readonly desk: PositivesDesk; readonly onClose: () => void }) {
  const say = useText(positivesText);
  const document = useDocument();
  const [when, setWhen] = useState(() => dayAndTimeOf(serverNow()));
  const [note, setNote] = useState('');
  const person = document.named();
  const foundAt = instantOf(when);
  const send = async () => {
    if (!person || foundAt === undefined) return;
    const positiveId = await newRecordId();
    const entered = await desk.act('enter', (named) =>
      call('registerPositive', { body: { ...named, positiveId, person, foundAt, ...typed({ note }) } }),
    );
    if (entered) onClose();
  };
  return (
    <Box as="section" label={say.enter} className="positive-part positive-boxed">
      <Heading level={2} className="desk-title">
        {say.enter}
      </Heading>
      <Paragraph className="desk-line">{say.enterSays}</Paragraph>
      <DocumentFields document={document} problem={desk.actProblem} onDone={() => void send()} />
      <WhenFields
        id="found"
        labels={{ day: say.foundDay, time: say.foundTime }}
        when={when}
        onWhen={setWhen}
        wrong={foundAt === undefined}
      />
      <NoteField id="found-note" optional label={say.note} value={note} onValue={setNote} />
      <Box className="review-actions">
        <Action narrow says={say.enterSend} busy={desk.busy} disabled={!person || foundAt === undefined} onPress={() => void send()} />
        <Action narrow weight="quiet" says={say.close} onPress={onClose} />
      </Box>
    </Box>
  );
}
