import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { useServerClock } from '../../../services/use-server-clock';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { proposalTitle, sourceText } from './proposal-words';
import type { Proposal, Proposals } from './use-proposals';

export function ProposalList({ proposals }: { readonly proposals: Proposals }) {
  const { proposals: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const fact = useText(factText);
  const now = useServerClock(false);
  const columns: readonly Column<Proposal>[] = [
    { key: 'what', says: say.what, cell: (proposal) => proposalTitle(proposal, say, fact) },
    { key: 'rows', says: say.rows, cell: ({ rowCount }) => String(rowCount), shape: 'figure' },
    { key: 'sender', says: say.sender, cell: ({ sender }) => sourceText(sender, say) },
    {
      key: 'due',
      says: say.due,
      cell: ({ state, dueAt }) => (
        <Box>
          <Words className={state === 'waiting' && Date.parse(dueAt) < now ? 'queue-overdue' : ''}>{say.state[state]}</Words>
          <Paragraph className="desk-line">{dayAndTimeText(dueAt, everywhere)}</Paragraph>
        </Box>
      ),
      shape: 'narrow',
    },
  ];
  return (
    <>
      <Heading level={2} className="desk-title">
        {say.count(proposals.items.length)}
      </Heading>
      <DataTable
        label={say.listLabel}
        columns={columns}
        rows={proposals.items}
        keyOf={({ proposalId }) => proposalId}
        cursor={proposals.open?.proposalId}
        onPress={({ proposalId }) => proposals.choose(proposalId)}
      />
    </>
  );
}
