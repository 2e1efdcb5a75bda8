import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Paragraph, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { known } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import { detailsText, proposalTitle, sourceText } from './proposal-words';
import type { Proposal, Proposals } from './use-proposals';

type PaneProps = { readonly proposal: Proposal; readonly proposals: Proposals };
type Row = Proposal['rows'][number];

/** What is proposed, row by row, and the second person's word on it. */
export function ProposalPane({ proposal, proposals }: PaneProps) {
  const { proposals: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const fact = useText(factText);
  const words = { say, fact, language: useLanguage() };
  const when = (iso: string | null) => (iso === null ? '–' : dayAndTimeText(iso, everywhere));
  const lines = [
    { what: say.ground, value: known(say.grounds, proposal.ground) ?? proposal.ground },
    { what: say.sender, value: sourceText(proposal.sender, say) },
    { what: say.caseNumber, value: proposal.caseNumber ?? '–' },
    { what: say.submitted, value: `${when(proposal.submittedAt)} ${proposal.submittedBy}` },
    { what: say.due, value: when(proposal.dueAt) },
    ...(proposal.reviewedAt
      ? [
          {
            what: say.state[proposal.state],
            value: `${when(proposal.reviewedAt)} ${proposal.reviewedBy ?? ''} ${proposal.reviewNote ?? ''}`,
          },
        ]
      : []),
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'kind', says: say.kind, cell: ({ kind }) => known(fact.kind, kind) ?? kind },
    {
      key: 'document',
      says: say.document,
      cell: ({ maskedDocumentNumber }) => <Words className="desk-code">{maskedDocumentNumber ?? '–'}</Words>,
    },
    { key: 'at', says: say.at, cell: ({ at }) => when(at), shape: 'figure' },
    { key: 'until', says: say.until, cell: ({ until }) => when(until), shape: 'figure' },
    {
      key: 'evidence',
      says: say.evidence,
      cell: ({ evidence, details }) => (
        <>
          <Words>{sourceText(evidence, say)}</Words>
          <Paragraph className="desk-line">{detailsText(details, words)}</Paragraph>
        </>
      ),
    },
  ];
  return (
    <EntryPane title={proposalTitle(proposal, say, fact)} back={say.backToList} onBack={() => proposals.choose(undefined)} lines={lines}>
      <Paragraph className="desk-line">{say.firstRows(proposal.rows.length, proposal.rowCount)}</Paragraph>
      <DataTable
        label={say.rows}
        columns={columns}
        rows={proposal.rows}
        keyOf={(row) => `${row.maskedDocumentNumber} ${row.kind} ${row.at} ${row.evidence} ${detailsText(row.details, words)}`}
        cards
      />
      {proposal.state === 'waiting' || proposal.state === 'writing' ? <Review proposal={proposal} proposals={proposals} /> : null}
    </EntryPane>
  );
}

function Review({ proposal, proposals }: PaneProps) {
  const { proposals: say } = useText(caseworkText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  if (!proposal.mayReview) return <Notice says={say.own} />;
  const decide = (outcome: 'approve' | 'return') => {
    setTried(true);
    if (note.trim() !== '') void proposals.review(proposal, outcome, note.trim());
  };
  return (
    <Box className="review-return">
      <TextField
        id="review-note"
        kind="long"
        label={say.note}
        hint={say.noteHint}
        lengthMax={400}
        value={note}
        onValue={setNote}
        problem={tried && note.trim() === '' ? say.noteNeeded : undefined}
      />
      <Box className="review-actions">
        <Action says={say.approve[proposal.act]} icon="check" busy={proposals.deciding === 'approve'} onPress={() => decide('approve')} />
        <Action
          weight="quiet"
          says={say.return}
          busy={proposals.deciding === 'return'}
          disabled={proposals.deciding === 'approve'}
          onPress={() => decide('return')}
        />
      </Box>
    </Box>
  );
}
