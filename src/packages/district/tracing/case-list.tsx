import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Box } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { known } from '../../../text/fact-words';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import type { TracingCase } from './use-tracing';

const states = ['open', 'closed'] as const;
type CaseListProps = { readonly onCase: (opened: TracingCase) => void; readonly onNew: () => void };

/** Numbers, grounds and how far the ranking is; nobody's name. */
export function CaseList({ onCase, onNew }: CaseListProps) {
  const { cases: say } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const [state, setState] = useState<(typeof states)[number]>('open');
  const pages = usePages<TracingCase>(async (page) => {
    const result = await call('listCases', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.cases, nextPage: result.value.nextPage } } : result;
  }, state);
  const columns: readonly Column<TracingCase>[] = [
    { key: 'number', says: say.number, cell: ({ caseNumber }) => caseNumber },
    { key: 'ground', says: say.ground, cell: ({ ground }) => known(say.grounds, ground) ?? ground },
    { key: 'opened', says: say.opened, cell: ({ openedAt, openedBy }) => `${dayAndTimeText(openedAt, everywhere)} ${openedBy}` },
    {
      key: 'ranked',
      says: say.ranked,
      cell: ({ ranking: { daysDone, daysTotal } }) => say.progress(daysDone, daysTotal),
      shape: 'figure',
    },
  ];
  return (
    <>
      <Box className="desk-head">
        <Chips
          legend={say.state}
          choices={states.map((value) => ({ value, says: say.states[value] }))}
          chosen={state}
          onChoose={setState}
        />
        <Action narrow says={say.openOne} onPress={onNew} />
      </Box>
      {pages.kind === 'loading' ? <LoadingView /> : null}
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {pages.kind === 'ready' && pages.items.length === 0 ? <EmptyView icon="list" title={say.none} says={say.noneSays} /> : null}
      {pages.items.length > 0 ? (
        <DataTable label={say.label} columns={columns} rows={pages.items} keyOf={({ caseId }) => caseId} onPress={onCase} />
      ) : null}
      {pages.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}
