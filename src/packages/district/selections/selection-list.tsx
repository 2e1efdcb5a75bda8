import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import type { Selection, Selections } from './use-selections';

export function SelectionList({ selections }: { readonly selections: Selections }) {
  const { selections: say, choosing } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const columns: readonly Column<Selection>[] = [
    { key: 'what', says: say.listLabel, cell: ({ kind, lineCount }) => say.what(choosing.kinds[kind], lineCount) },
    { key: 'case', says: say.case, cell: ({ caseNumber }) => caseNumber },
    {
      key: 'due',
      says: say.due,
      cell: ({ state, dueAt, reviewedAt }) => (
        <Words className={state === 'waiting' && Date.parse(dueAt) < now ? 'queue-overdue' : ''}>
          {`${say.state[state]} ${dayAndTimeText(reviewedAt ?? dueAt, everywhere)}`}
        </Words>
      ),
      shape: 'narrow',
    },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={selections.items}
      keyOf={({ selectionId }) => selectionId}
      cursor={selections.open?.selectionId}
      onPress={({ selectionId }) => selections.choose(selectionId)}
    />
  );
}
