import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { known } from '../../../text/fact-words';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { ListFrame } from './list-frame';
import type { MissedTest, TestList } from './use-test-list';

const keyOf = ({ maskedDocumentNumber, group, dueAt, lastSampledAt }: MissedTest) =>
  `${maskedDocumentNumber} ${group} ${dueAt} ${lastSampledAt}`;

/** Who was to be sampled and was not, the longest overdue first. */
export function MissedTests({ list }: { readonly list: TestList<MissedTest, null> }) {
  const { testLists: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const fact = useText(factText);
  const cursor = useRowCursor((list.list?.rows ?? []).map(keyOf));
  const columns: readonly Column<MissedTest>[] = [
    { key: 'name', says: say.name, cell: ({ maskedName }) => maskedName ?? say.unnamed },
    {
      key: 'document',
      says: say.document,
      cell: ({ maskedDocumentNumber }) => <Words className="desk-code">{maskedDocumentNumber ?? '–'}</Words>,
    },
    { key: 'group', says: say.group, cell: ({ group }) => known(fact.group, group) ?? known(fact.kind, group) ?? group, shape: 'narrow' },
    { key: 'due', says: say.dueAt, cell: ({ dueAt }) => dayAndTimeText(dueAt, everywhere), shape: 'figure' },
    {
      key: 'last',
      says: say.lastSampledAt,
      cell: ({ lastSampledAt }) => (lastSampledAt ? dayAndTimeText(lastSampledAt, everywhere) : say.never),
      shape: 'figure',
    },
  ];
  return (
    <ListFrame list={list} title={say.missedTitle} none={say.missedNone}>
      {({ rows }) =>
        rows.length > 0 ? <DataTable label={say.which.missed} columns={columns} rows={rows} keyOf={keyOf} cursor={cursor} /> : null
      }
    </ListFrame>
  );
}
