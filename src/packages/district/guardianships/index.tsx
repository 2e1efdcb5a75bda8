import { useState } from 'react';
import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { guardianshipsText } from '../../../text/guardianships';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { type QueueState, QueueStates } from '../desk/queue-states';
import { RequestPane } from './request-pane';
import { type Guardianships, type Request, useGuardianships } from './use-guardianships';

export default function Index() {
  return (
    <Desk task="guardianships">
      <Content />
    </Desk>
  );
}

function Content() {
  const say = useText(guardianshipsText);
  const [state, setState] = useState<QueueState>('waiting');
  const guardianships = useGuardianships(state);
  return (
    <>
      <QueueStates say={say} state={state} onState={setState} />
      <Queue
        queue={guardianships}
        say={{ ...say, none: state === 'waiting' ? say.none : say.noneReviewed }}
        outcome={guardianships.told ? <Outcome told={guardianships.told} /> : null}
        list={<RequestList guardianships={guardianships} />}
        pane={(open) => <RequestPane key={open.guardianshipId} request={open} guardianships={guardianships} />}
      />
    </>
  );
}

/** Who asks for whom, and by when somebody has to have looked. */
function RequestList({ guardianships }: { readonly guardianships: Guardianships }) {
  const say = useText(guardianshipsText);
  const family = useText(familyText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const columns: readonly Column<Request>[] = [
    { key: 'guardian', says: say.guardian, cell: ({ guardianMaskedName }) => guardianMaskedName },
    { key: 'name', says: say.name, cell: ({ name, relation }) => `${name} (${family.relation[relation]})` },
    {
      key: 'due',
      says: say.due,
      cell: ({ dueAt, state }) => (
        <Words className={state === 'waiting' && Date.parse(dueAt) < now ? 'queue-overdue' : ''}>{dayAndTimeText(dueAt, everywhere)}</Words>
      ),
      shape: 'figure',
    },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={guardianships.items}
      keyOf={({ guardianshipId }) => guardianshipId}
      cursor={guardianships.open?.guardianshipId}
      onPress={({ guardianshipId }) => guardianships.choose(guardianshipId)}
    />
  );
}

function Outcome({ told }: { readonly told: NonNullable<Guardianships['told']> }) {
  const say = useText(guardianshipsText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'approve' ? say.approved : say.returned} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}
