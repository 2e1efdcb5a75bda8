import { useRef, useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box, Heading } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import type { Tracing } from './use-tracing';

const kinds = ['contact.close', 'contact.secondary'] as const;

/** Which rule the chosen fall under, on what report: sent to a second person, who alone can unlock them. */
export function ChooseForm({ tracing }: { readonly tracing: Tracing }) {
  const { choosing: say } = useText(tracingText);
  const language = useLanguage();
  const [kind, setKind] = useState<(typeof kinds)[number]>('contact.close');
  const [evidence, setEvidence] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<'sent' | ProblemShown>();
  // Pressed again after no answer it is the same selection.
  const selectionId = useRef<{ readonly of: string; readonly id: string }>(undefined);
  const problem = told === 'sent' ? undefined : told;
  const missing = (text: string) => (tried && text.trim().length < 4 ? say.needed : undefined);
  if (tracing.chosen.length === 0) return told === 'sent' ? <Notice tone="good" says={say.sent} /> : null;
  const send = async () => {
    setTried(true);
    if (evidence.trim().length < 4 || note.trim().length < 4) return;
    const content = JSON.stringify([tracing.chosen, kind, evidence, note]);
    if (selectionId.current?.of !== content) selectionId.current = { of: content, id: await newRecordId() };
    setBusy(true);
    const said = { kind, evidence: evidence.trim(), note: note.trim(), purpose: tracing.purpose };
    const result = await call('chooseContacts', {
      params: tracing.params,
      body: { selectionId: selectionId.current.id, lines: [...tracing.chosen], ...said },
    });
    setBusy(false);
    setTold(result.ok ? 'sent' : result.error);
    if (result.ok) tracing.clearChosen();
  };
  return (
    <Box as="section" label={say.title(tracing.chosen.length)} className="tracing-form">
      <Heading level={3} className="desk-title">
        {say.title(tracing.chosen.length)}
      </Heading>
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Chips legend={say.kind} choices={kinds.map((value) => ({ value, says: say.kinds[value] }))} chosen={kind} onChoose={setKind} />
      <Box className="tracing-pair">
        <TextField
          id="choose-evidence"
          kind="text"
          label={say.evidence}
          hint={say.evidenceHint}
          value={evidence}
          onValue={setEvidence}
          lengthMax={120}
          problem={missing(evidence) ?? fieldProblemText(problem, 'evidence', language)}
        />
        <TextField
          id="choose-note"
          kind="text"
          label={say.note}
          hint={say.noteHint}
          value={note}
          onValue={setNote}
          lengthMax={200}
          problem={missing(note) ?? fieldProblemText(problem, 'note', language)}
        />
      </Box>
      <Action narrow says={say.send} busy={busy} onPress={() => void send()} />
    </Box>
  );
}
