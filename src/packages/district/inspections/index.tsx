import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Words } from '../../../components/element';
import { ProblemView } from '../../../components/views';
import { useSession } from '../../../services/session-store';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { InspectionPane } from './inspection-pane';
import { MakeTasks } from './make-tasks';
import { type Force, type Inspection, type Inspections, useInspections } from './use-inspections';
import './index.scss';

export default function Index() {
  return (
    <Desk task="inspections">
      <Content />
    </Desk>
  );
}

const lists = ['open', 'closed'] as const;
const forces = ['both', 'market-supervision', 'urban-enforcement'] as const satisfies readonly Force[];

function Content() {
  const say = useText(inspectionText);
  const [list, setList] = useState<(typeof lists)[number]>('open');
  const [force, setForce] = useState<Force>('both');
  const inspections = useInspections(list, force);
  const officer = useSession()?.roles.includes('officer') ?? false;
  return (
    <>
      <Box className="inspections-filters">
        <Chips
          legend={say.listsLabel}
          chosen={list}
          onChoose={setList}
          choices={lists.map((value) => ({ value, says: say.lists[value] }))}
        />
        <Chips
          legend={say.forceLabel}
          chosen={force}
          onChoose={setForce}
          choices={forces.map((value) => ({ value, says: value === 'both' ? say.bothForces : say.force[value] }))}
        />
      </Box>
      <Queue
        queue={inspections}
        say={say}
        outcome={inspections.told?.kind === 'problem' ? <ProblemView problem={inspections.told.problem} /> : null}
        list={<Board inspections={inspections} />}
        pane={({ inspectionId }) => (
          <InspectionPane key={inspectionId} inspectionId={inspectionId} onBack={() => inspections.choose(undefined)} />
        )}
      />
      {officer ? <MakeTasks onMade={inspections.reload} /> : null}
    </>
  );
}

/** Who is to be visited by when, and how far it has come. */
function Board({ inspections }: { readonly inspections: Inspections }) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const columns: readonly Column<Inspection>[] = [
    { key: 'site', says: say.site, cell: ({ siteName }) => siteName },
    { key: 'step', says: say.stepHead, cell: ({ step }) => say.step[step] },
    { key: 'why', says: say.why, cell: ({ reason }) => say.reason[reason] },
    { key: 'who', says: say.who, cell: ({ taken }) => say.taken[taken] },
    {
      key: 'due',
      says: say.dueHead,
      shape: 'figure',
      cell: ({ dueAt, step }) => {
        const late = step !== 'closed' && Date.parse(dueAt) < now;
        const when = dayAndTimeText(dueAt, everywhere);
        return <Words className={late ? 'queue-overdue' : ''}>{late ? `${when} · ${say.overdue}` : when}</Words>;
      },
    },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={inspections.items}
      keyOf={({ inspectionId }) => inspectionId}
      cursor={inspections.open?.inspectionId}
      onPress={({ inspectionId }) => inspections.choose(inspectionId)}
    />
  );
}
