import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { useDivisionName } from '../../../services/division-name';
import { useServerClock } from '../../../services/use-server-clock';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { Due } from './due';
import type { PositiveRow, PositivesDesk } from './use-positives';

/** The register, what is due first at the head. One that was given away names nobody and cannot be opened. */
export function PositiveTable({ desk, away }: { readonly desk: PositivesDesk; readonly away: boolean }) {
  const say = useText(positivesText);
  const now = useServerClock(true);
  const columns: readonly Column<PositiveRow>[] = [
    { key: 'who', says: say.who, cell: (row) => (away ? <HandedTo code={row.division} /> : (row.maskedName ?? say.unnamed)) },
    {
      key: 'document',
      says: say.document,
      cell: ({ maskedDocumentNumber }) => <Words className="desk-code">{maskedDocumentNumber ?? '–'}</Words>,
    },
    { key: 'state', says: say.state, cell: ({ state }) => say.states[state], shape: 'narrow' },
    { key: 'next', says: say.next, cell: ({ nextStep }) => (nextStep ? say.acts[nextStep] : '–'), shape: 'narrow' },
    { key: 'due', says: say.due, cell: ({ dueAt }) => <Due dueAt={dueAt} now={now} /> },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={away ? columns.filter(({ key }) => key === 'who' || key === 'state') : columns}
      rows={desk.items}
      keyOf={({ positiveId }) => positiveId}
      cursor={desk.open?.positiveId}
      {...(!away && { onPress: ({ positiveId }: PositiveRow) => desk.choose(positiveId) })}
    />
  );
}

function HandedTo({ code }: { readonly code: string }) {
  const say = useText(positivesText);
  return <Words>{say.handedAway(useDivisionName(code))}</Words>;
}
