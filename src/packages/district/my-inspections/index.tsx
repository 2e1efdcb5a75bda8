import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Chips } from '../../../components/chips';
import { Paragraph } from '../../../components/element';
import { Page } from '../../../components/page';
import { RowLink } from '../../../components/row-link';
import { EmptyView, LoadingView, OfflineStrip, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type Force, type Inspection, useMyInspections } from './use-my-inspections';

export default function Index() {
  const say = useText(inspectionText);
  const session = useSession();
  return <Page title={say.mine}>{session ? <Mine /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

const forces = ['both', 'market-supervision', 'urban-enforcement'] as const satisfies readonly Force[];

function Mine() {
  const say = useText(inspectionText);
  const [list, setList] = useState<'open' | 'closed'>('open');
  const [force, setForce] = useState<Force>('both');
  const tasks = useMyInspections(list, force);
  return (
    <>
      <Paragraph>{say.mineSays}</Paragraph>
      <Chips
        legend={say.listsLabel}
        chosen={list}
        onChoose={setList}
        choices={(['open', 'closed'] as const).map((value) => ({ value, says: say.lists[value] }))}
      />
      <Chips
        legend={say.forceLabel}
        chosen={force}
        onChoose={setForce}
        choices={forces.map((value) => ({ value, says: value === 'both' ? say.bothForces : say.force[value] }))}
      />
      {tasks.kind === 'loading' ? <LoadingView /> : null}
      {tasks.old ? <OfflineStrip /> : null}
      {tasks.problem && !tasks.old ? <ProblemView problem={tasks.problem} onRetry={tasks.reload} /> : null}
      {tasks.kind === 'ready' && tasks.items.length === 0 ? <EmptyView icon="check" title={say.none} says={say.noneSays} /> : null}
      {tasks.items.length > 0 ? (
        <Card>
          {tasks.items.map((task) => (
            <Task key={task.inspectionId} task={task} />
          ))}
        </Card>
      ) : null}
      {tasks.hasMore ? <Action weight="quiet" says={say.loadMore} busy={tasks.loadingMore} onPress={tasks.more} /> : null}
    </>
  );
}

function Task({ task }: { readonly task: Inspection }) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const late = task.step !== 'closed' && Date.parse(task.dueAt) < now;
  const due = `${say.due(dayAndTimeText(task.dueAt, everywhere))}${late ? ` · ${say.overdue}` : ''}`;
  return (
    <RowLink
      icon="door"
      says={`${task.siteName} · ${task.address}`}
      hint={`${say.step[task.step]} · ${due} · ${say.reason[task.reason]} · ${say.taken[task.taken]}`}
      onPress={() => goTo('inspection', { inspectionId: task.inspectionId })}
    />
  );
}
