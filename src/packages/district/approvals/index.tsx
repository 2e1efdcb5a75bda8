import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useSession } from '../../../services/session-store';
import { approvalsText } from '../../../text/approvals';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { ApprovalPane } from './approval-pane';
import { questionLines } from './approval-words';
import { type Approval, type ApprovalList, type Approvals, useApprovals } from './use-approvals';

export default function Index() {
  return (
    <Desk task="approvals">
      <Content />
    </Desk>
  );
}

/** An approver sees the district's; everybody what they asked for themselves. */
function Content() {
  const say = useText(approvalsText);
  const mayReview = useSession()?.roles.includes('approver') ?? false;
  const lists: readonly ApprovalList[] = mayReview ? ['waiting', 'reviewed', 'mine'] : ['mine'];
  const [list, setList] = useState<ApprovalList>(mayReview ? 'waiting' : 'mine');
  const approvals = useApprovals(list);
  const none = { waiting: say.none, reviewed: say.noneReviewed, mine: say.noneMine }[list];
  return (
    <>
      <Chips
        legend={say.stateLabel}
        choices={lists.map((value) => ({ value, says: say.states[value] }))}
        chosen={list}
        onChoose={setList}
      />
      <Queue
        queue={approvals}
        say={{ ...say, none }}
        outcome={<Outcome approvals={approvals} />}
        list={<ApprovalTable approvals={approvals} />}
        pane={(open) => <ApprovalPane key={open.approvalId} approval={open} approvals={approvals} mayReview={mayReview} />}
      />
    </>
  );
}

function Outcome({ approvals: { told } }: { readonly approvals: Approvals }) {
  const say = useText(approvalsText);
  switch (told?.kind) {
    case 'done':
      return <Notice tone="good" says={say.done[told.outcome]} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      // The form to prove oneself anew stands where the word is given.
      return told.problem.code === 'step-up-needed' ? null : <ProblemView problem={told.problem} />;
    case undefined:
      return null;
  }
}

function ApprovalTable({ approvals }: { readonly approvals: Approvals }) {
  const say = useText(approvalsText);
  const everywhere = useText(everywhereText);
  const columns: readonly Column<Approval>[] = [
    {
      key: 'what',
      says: say.what,
      cell: ({ what }) => (
        <>
          <Words>{say.kind[what.kind]}</Words>
          <Paragraph className="desk-line">
            {questionLines(what, { say, everywhere })
              .map(({ value }) => value)
              .join(' · ')}
          </Paragraph>
        </>
      ),
    },
    { key: 'case', says: say.case, cell: ({ caseNumber }) => caseNumber },
    {
      key: 'asked',
      says: say.askedBy,
      cell: ({ askedByName, askedAt }) => (
        <>
          <Words>{askedByName}</Words>
          <Paragraph className="desk-line">{dayAndTimeText(askedAt, everywhere)}</Paragraph>
        </>
      ),
      shape: 'figure',
    },
    { key: 'state', says: say.reviewed, cell: ({ state }) => say.state[state], shape: 'narrow' },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={approvals.items}
      keyOf={({ approvalId }) => approvalId}
      cursor={approvals.open?.approvalId}
      onPress={({ approvalId }) => approvals.choose(approvalId)}
    />
  );
}
