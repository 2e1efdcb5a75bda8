import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { approvalsText } from '../../../text/approvals';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import { StepUp } from '../desk/step-up';
import { questionLines } from './approval-words';
import type { Approval, Approvals } from './use-approvals';

type PaneProps = { readonly approval: Approval; readonly approvals: Approvals; readonly mayReview: boolean };

/** What a colleague wants and why; under it the word of the second person. */
export function ApprovalPane({ approval, approvals, mayReview }: PaneProps) {
  const say = useText(approvalsText);
  const everywhere = useText(everywhereText);
  const time = (iso: string) => dayAndTimeText(iso, everywhere);
  const { what, state, caseNumber, purpose, askedByName, askedAt, review, validUntil, spentOn, mine } = approval;
  const lines = [
    ...questionLines(what, { say, everywhere }),
    { what: say.case, value: caseNumber },
    { what: say.purpose, value: purpose },
    { what: say.askedBy, value: `${askedByName} · ${time(askedAt)}` },
    ...(review ? [{ what: say.state[state], value: `${review.byName} · ${time(review.at)} · ${review.note}` }] : []),
    ...(validUntil ? [{ what: say.validUntil, value: `${time(validUntil)}${spentOn ? ` · ${say.spent}` : ''}` }] : []),
  ];
  return (
    <EntryPane title={say.kind[what.kind]} back={say.backToList} onBack={() => approvals.choose(undefined)} lines={lines}>
      {state !== 'waiting' || !mayReview ? null : mine ? <Notice says={say.own} /> : <Word approval={approval} approvals={approvals} />}
    </EntryPane>
  );
}

function Word({ approval, approvals }: Pick<PaneProps, 'approval' | 'approvals'>) {
  const say = useText(approvalsText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState<'approve' | 'return'>();
  const { stepUp, deciding } = approvals;
  const send = (outcome: 'approve' | 'return') => {
    setTried(outcome);
    if (note.trim() !== '') void approvals.review(approval, outcome, note.trim());
  };
  const again = () => {
    stepUp.close();
    if (tried) send(tried);
  };
  return (
    <Box className="review-return">
      <TextField
        id="approval-note"
        kind="long"
        label={say.note}
        hint={say.noteHint}
        lengthMax={400}
        value={note}
        onValue={setNote}
        problem={tried && note.trim() === '' ? say.noteNeeded : undefined}
      />
      {stepUp.open ? <StepUp onDone={again} onCancel={stepUp.close} /> : null}
      <Box className="review-actions">
        <Action says={say.approve} busy={deciding === 'approve'} disabled={deciding === 'return'} onPress={() => send('approve')} />
        <Action
          weight="quiet"
          says={say.return}
          busy={deciding === 'return'}
          disabled={deciding === 'approve'}
          onPress={() => send('return')}
        />
      </Box>
    </Box>
  );
}
