import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { everywhereText } from '../../../text/everywhere';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { Receipt } from '../desk/receipt';
import { UnderCase } from '../desk/under-case';
import '../desk/queue.scss';
import { EnterForm } from './enter-form';
import { PositivePane } from './positive-pane';
import { PositiveTable } from './positive-table';
import { type PositiveList, type PositivesDesk, usePositives } from './use-positives';
import './index.scss';

export default function Index() {
  return (
    <Desk task="positives">
      <Positives />
    </Desk>
  );
}

function Positives() {
  const [list, setList] = useState<PositiveList>('open');
  const desk = usePositives(list);
  return (
    <UnderCase onCase={desk.clear} {...(desk.problem && { problem: desk.problem })}>
      <Register desk={desk} list={list} onList={setList} />
    </UnderCase>
  );
}

const lists: readonly PositiveList[] = [
  'open',
  'overdue',
  'found',
  'notified',
  'transferred',
  'admitted',
  'waiting',
  'released',
  'mistaken',
  'handed-over',
];

type RegisterProps = { readonly desk: PositivesDesk; readonly list: PositiveList; readonly onList: (list: PositiveList) => void };

/** The register under one case: counts as choices, the list, the entry that is open. */
function Register({ desk, list, onList }: RegisterProps) {
  const say = useText(positivesText);
  const choices = lists.map((value) => ({ value, says: sayCounted(value) }));
  function sayCounted(value: PositiveList): string {
    const count = countOf(value, desk);
    return count === undefined ? say.lists[value] : say.counted(say.lists[value], count);
  }
  return (
    <Box className="positives">
      <Chips
        legend={say.listsLabel}
        choices={choices}
        chosen={list}
        onChoose={(value) => {
          desk.clear();
          onList(value);
        }}
      />
      <Summary desk={desk} />
      <EnterForm desk={desk} />
      {desk.told ? (
        <Notice
          tone={desk.told.kind === 'done' ? 'good' : 'problem'}
          says={desk.told.kind === 'done' ? say.done[desk.told.what] : say.changed}
        />
      ) : null}
      <Entries desk={desk} list={list} />
    </Box>
  );
}

function countOf(list: PositiveList, { summary }: PositivesDesk): number | undefined {
  if (!summary) return undefined;
  const { states, overdue, waiting } = summary.counts;
  switch (list) {
    case 'open':
      return states.found + states.notified + states.transferred + states.admitted;
    case 'overdue':
      return overdue;
    case 'waiting':
      return waiting;
    case 'found':
    case 'notified':
    case 'transferred':
    case 'admitted':
      return states[list];
    default:
      return undefined;
  }
}

function Summary({ desk }: { readonly desk: PositivesDesk }) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  if (!desk.summary) return null;
  const { asOf, counts, audit } = desk.summary;
  return (
    <Box>
      <Heading level={2} className="desk-title">
        {say.summary(countOf('open', desk) ?? 0, counts.overdue)}
      </Heading>
      <Paragraph className="desk-line">{say.asOf(dayAndTimeText(asOf, everywhere))}</Paragraph>
      <Receipt {...audit} />
    </Box>
  );
}

function Entries({ desk, list }: { readonly desk: PositivesDesk; readonly list: PositiveList }) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  const away = list === 'handed-over';
  useDeskKeys({ onMove: (step) => (away ? undefined : desk.move(step)) });
  if (desk.kind === 'loading') return <LoadingView />;
  const isEmpty = desk.items.length === 0;
  return (
    <>
      {desk.problem ? <ProblemView problem={desk.problem} onRetry={desk.reload} /> : null}
      {isEmpty && !desk.problem ? (
        <EmptyView icon="check" title={say.none} says={say.noneSays}>
          <Action weight="quiet" narrow says={say.readAgain} onPress={desk.reload} />
        </EmptyView>
      ) : null}
      {isEmpty && !desk.open ? null : (
        <Box className={`queue ${desk.open ? 'queue-open' : ''}`}>
          <Box className="queue-list">
            <PositiveTable desk={desk} away={away} />
            {desk.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={desk.loadingMore} onPress={desk.more} /> : null}
          </Box>
          <Box className="queue-pane">
            {desk.actProblem && !desk.open ? <ProblemView problem={desk.actProblem} /> : null}
            {desk.open ? (
              <PositivePane key={`${desk.open.positiveId} ${desk.open.revision}`} positive={desk.open} desk={desk} />
            ) : away ? null : (
              <EmptyView icon="list" title={say.chooseOne} says={say.chooseOneSays} />
            )}
          </Box>
        </Box>
      )}
    </>
  );
}
