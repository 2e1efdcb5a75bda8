import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { guardianshipsText } from '../../../text/guardianships';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import type { Guardianships, Outcome, Request } from './use-guardianships';

type PaneProps = { readonly request: Request; readonly guardianships: Guardianships };

/** What was typed, whole, beside the papers on the desk, and what the guardian will read. */
export function RequestPane({ request, guardianships }: PaneProps) {
  const say = useText(guardianshipsText);
  const family = useText(familyText);
  const everywhere = useText(everywhereText);
  const { name, documentType, documentNumber, relation, evidence, guardianMaskedName, askedAt, dueAt, state } = request;
  const lines = [
    { what: say.document, value: everywhere.document[documentType] },
    { what: say.number, value: documentNumber, code: true },
    { what: say.guardian, value: guardianMaskedName },
    { what: say.relation, value: family.relation[relation] },
    { what: say.evidence, value: evidence },
    { what: say.asked, value: dayAndTimeText(askedAt, everywhere) },
    { what: say.due, value: dayAndTimeText(dueAt, everywhere) },
    ...(state === 'waiting' ? [] : [{ what: say.state, value: family.state[state] }]),
  ];
  return (
    <EntryPane title={name} back={say.backToList} onBack={() => guardianships.choose(undefined)} lines={lines}>
      {state === 'waiting' ? <Review request={request} guardianships={guardianships} /> : null}
    </EntryPane>
  );
}

function Review({ request, guardianships }: PaneProps) {
  const say = useText(guardianshipsText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = (outcome: Outcome) => {
    setTried(true);
    if (note.trim() !== '') void guardianships.review(request, outcome, note.trim());
  };
  return (
    <Box className="review-return">
      {request.consentNeeded ? <Notice says={say.consentNeeded} /> : <Paragraph className="desk-line">{say.compare}</Paragraph>}
      <TextField
        id="review-note"
        kind="text"
        label={say.note}
        hint={say.noteHint}
        lengthMax={200}
        value={note}
        onValue={setNote}
        problem={tried && note.trim() === '' ? say.noteNeeded : undefined}
      />
      <Box className="review-actions">
        <Action
          says={say.approve}
          busy={guardianships.deciding === 'approve'}
          disabled={request.consentNeeded || guardianships.deciding === 'return'}
          onPress={() => send('approve')}
        />
        <Action
          weight="quiet"
          says={say.return}
          busy={guardianships.deciding === 'return'}
          disabled={guardianships.deciding === 'approve'}
          onPress={() => send('return')}
        />
      </Box>
    </Box>
  );
}
