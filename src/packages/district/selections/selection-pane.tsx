import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { everywhereText } from '../../../text/everywhere';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import { AskPurpose, usePurpose } from '../desk/ask-purpose';
import { nameCase } from '../desk/case-store';
import { CaseStrip } from '../desk/case-strip';
import { EntryPane } from '../desk/entry-pane';
import { Meetings } from '../desk/meetings';
import { Receipt } from '../desk/receipt';
import { StepUp, useStepUp } from '../desk/step-up';
import { UnlockedPeople } from './unlocked-people';
import type { Selection, Selections } from './use-selections';

type PaneProps = { readonly selection: Selection; readonly selections: Selections };

/** What was chosen and on what report; then, under case and purpose, how they met, and the second person's word. */
export function SelectionPane({ selection, selections }: PaneProps) {
  const { selections: say, choosing } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const purpose = usePurpose(selection.caseNumber);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  const { outcome, reviewedAt } = selection;
  const lines = [
    { what: say.case, value: selection.caseNumber },
    { what: say.evidence, value: selection.evidence },
    { what: say.note, value: selection.note },
    { what: say.submitted, value: `${when(selection.submittedAt)} ${selection.submittedBy}` },
    ...(reviewedAt
      ? [{ what: say.state[selection.state], value: `${when(reviewedAt)} ${selection.reviewedBy ?? ''} ${selection.reviewNote ?? ''}` }]
      : []),
  ];
  return (
    <EntryPane
      title={say.what(choosing.kinds[selection.kind], selection.lineCount)}
      back={say.back}
      onBack={() => selections.choose(undefined)}
      lines={lines}
    >
      {outcome ? <Notice says={say.outcome(outcome.people, outcome.merged)} /> : null}
      {outcome && outcome.unregistered > 0 ? <Notice tone="problem" says={say.unregistered(outcome.unregistered)} /> : null}
      {outcome && outcome.notOpened > 0 ? <Notice tone="problem" says={say.notOpened(outcome.notOpened)} /> : null}
      {purpose === undefined ? (
        <AskPurpose caseNumber={selection.caseNumber} />
      ) : (
        <>
          <CaseStrip named={{ caseNumber: selection.caseNumber, purpose }} onChange={() => nameCase(undefined)} />
          <Under selection={selection} selections={selections} purpose={purpose} />
        </>
      )}
    </EntryPane>
  );
}

function Under({ selection, selections, purpose }: PaneProps & { readonly purpose: string }) {
  const roles = useSession()?.roles ?? [];
  const { selections: say } = useText(tracingText);
  const open = selection.state === 'waiting' || selection.state === 'writing';
  return (
    <>
      <ChosenLines selection={selection} purpose={purpose} />
      {open && selection.mayReview ? <Review selection={selection} selections={selections} purpose={purpose} /> : null}
      {open && !selection.mayReview ? <Notice says={roles.includes('approver') ? say.own : say.onlyApprover} /> : null}
      {selection.state === 'approved' && roles.includes('tracer') ? <UnlockedPeople selection={selection} purpose={purpose} /> : null}
    </>
  );
}

type Read = AnswerOf<'readSelection'>;
type Line = Read['contacts'][number];

function ChosenLines({ selection, purpose }: { readonly selection: Selection; readonly purpose: string }) {
  const { selections: say, contacts } = useText(tracingText);
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<ProblemShown>();
  const look = async () => {
    const result = await call('readSelection', { params: { selectionId: selection.selectionId }, body: { purpose } });
    if (result.ok) setRead(result.value);
    else setProblem(result.error);
  };
  const columns: readonly Column<Line>[] = [
    { key: 'subject', says: contacts.subject, cell: ({ subject }) => <Words className="desk-code">{subject}</Words> },
    { key: 'score', says: contacts.score, cell: ({ score }) => String(score), shape: 'figure' },
    { key: 'met', says: contacts.met, cell: (line) => <Meetings contact={line} /> },
  ];
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      {read ? <Receipt {...read.audit} /> : <Action narrow weight="quiet" says={say.look} onPress={() => void look()} />}
      {read ? <DataTable label={say.listLabel} columns={columns} rows={read.contacts} keyOf={({ lineId }) => lineId} cards /> : null}
    </>
  );
}

/** The note first; if the cloud wants to know anew who it is, that, and then the same word is sent. */
function Review({ selection, selections, purpose }: PaneProps & { readonly purpose: string }) {
  const { selections: say } = useText(tracingText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [wanted, setWanted] = useState<'approve' | 'return'>('approve');
  const stepUp = useStepUp();
  const { told } = selections;
  const asked = told?.kind === 'problem' && told.problem.code === 'step-up-needed';
  const decide = (outcome: 'approve' | 'return') => {
    setTried(true);
    setWanted(outcome);
    if (note.trim() !== '') void selections.review(selection, { outcome, note: note.trim(), purpose });
  };
  if (asked || stepUp.open) {
    const close = () => {
      stepUp.close();
      selections.choose(selection.selectionId);
    };
    return (
      <StepUp
        onDone={() => {
          close();
          decide(wanted);
        }}
        onCancel={close}
      />
    );
  }
  return (
    <Box className="review-return">
      <TextField
        id="selection-note"
        kind="long"
        label={say.reviewNote}
        hint={say.reviewNoteHint}
        lengthMax={400}
        value={note}
        onValue={setNote}
        problem={tried && note.trim() === '' ? say.needed : undefined}
      />
      <Box className="review-actions">
        <Action says={say.approve} icon="check" busy={selections.deciding === 'approve'} onPress={() => decide('approve')} />
        <Action
          weight="quiet"
          says={say.return}
          busy={selections.deciding === 'return'}
          disabled={selections.deciding === 'approve'}
          onPress={() => decide('return')}
        />
      </Box>
    </Box>
  );
}
