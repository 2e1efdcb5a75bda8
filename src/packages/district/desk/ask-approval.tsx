/**
 * Where an answer is `approval-needed`: asks a colleague for exactly this question, tells what became of it, and goes on with
 * the approval's id.
 */
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { approvalsText } from '../../../text/approvals';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { CaseNamed } from './case-store';
import { type AskedFor, type Question, useApproval } from './use-approval';

type AskApprovalProps = {
  readonly what: Question;
  readonly named: CaseNamed;
  /** Approved: what was refused may be asked with it. */
  readonly onApproved: (approvalId: string) => void;
};

export function AskApproval({ what, named, onApproved }: AskApprovalProps) {
  const say = useText(approvalsText);
  const approval = useApproval(what, named);
  const { asked, problem, busy, looked } = approval;
  return (
    <Box as="section" label={say.needed} className="case-form">
      <Heading level={2} className="desk-title">
        {asked ? say.asked : say.needed}
      </Heading>
      <Paragraph className="desk-line">{say.neededSays}</Paragraph>
      {problem ? <ProblemView problem={problem} /> : null}
      {asked ? <WhatBecame asked={asked} looked={looked} /> : null}
      {asked?.state === 'approved' ? (
        <Action narrow says={say.goOn} onPress={() => onApproved(asked.approvalId)} />
      ) : asked?.state === 'waiting' ? (
        <Action narrow weight="quiet" says={say.look} busy={busy} onPress={() => void approval.look()} />
      ) : (
        <Action narrow says={asked ? say.askAgain : say.ask} busy={busy} onPress={() => void approval.ask()} />
      )}
    </Box>
  );
}

function WhatBecame({ asked, looked }: { readonly asked: AskedFor; readonly looked: boolean }) {
  const say = useText(approvalsText);
  const everywhere = useText(everywhereText);
  const time = (iso: string) => dayAndTimeText(iso, everywhere);
  const { state, review, validUntil, askedAt } = asked;
  if (state === 'approved') return <Notice tone="good" says={say.approvedBy(review?.byName ?? '', validUntil ? time(validUntil) : '')} />;
  if (state === 'returned') return <Notice tone="problem" says={say.returnedBy(review?.byName ?? '', review?.note ?? '')} />;
  return <Notice says={looked ? say.stillWaiting : say.askedSays(time(askedAt))} />;
}
