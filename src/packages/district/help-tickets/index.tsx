import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Paragraph, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { helpText } from '../../../text/help';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { EntryPane } from '../desk/entry-pane';
import { Queue } from '../desk/queue';
import { type Ticket, type Tickets, useTickets } from './use-tickets';

export default function Index() {
  return (
    <Desk task="helpTickets">
      <Content />
    </Desk>
  );
}

const states = ['waiting', 'answered'] as const;

function Content() {
  const say = useText(helpText);
  const [state, setState] = useState<Ticket['state']>('waiting');
  const tickets = useTickets(state);
  return (
    <>
      <Chips
        legend={say.stateLabel}
        chosen={state}
        onChoose={setState}
        choices={states.map((value) => ({ value, says: say.states[value] }))}
      />
      <Queue
        queue={tickets}
        say={say}
        outcome={tickets.told ? <Outcome told={tickets.told} /> : null}
        list={<List tickets={tickets} />}
        pane={(open) => <Pane key={open.ticketId} ticket={open} tickets={tickets} />}
      />
    </>
  );
}

function Outcome({ told }: { readonly told: NonNullable<Tickets['told']> }) {
  const say = useText(helpText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={say.told} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}

function List({ tickets }: { readonly tickets: Tickets }) {
  const say = useText(helpText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const columns: readonly Column<Ticket>[] = [
    { key: 'what', says: say.what, cell: ({ text }) => (text.length > 40 ? `${text.slice(0, 40)}…` : text) },
    { key: 'site', says: say.site, cell: ({ siteName }) => siteName ?? say.noSite },
    {
      key: 'due',
      says: say.dueHead,
      shape: 'figure',
      cell: ({ dueAt, state }) => (
        <Words className={state === 'waiting' && Date.parse(dueAt) < now ? 'queue-overdue' : ''}>{dayAndTimeText(dueAt, everywhere)}</Words>
      ),
    },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={tickets.items}
      keyOf={({ ticketId }) => ticketId}
      cursor={tickets.open?.ticketId}
      onPress={({ ticketId }) => tickets.choose(ticketId)}
    />
  );
}

function Pane({ ticket, tickets }: { readonly ticket: Ticket; readonly tickets: Tickets }) {
  const say = useText(helpText);
  const everywhere = useText(everywhereText);
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const lines = [
    { what: say.asked, value: dayAndTimeText(ticket.openedAt, everywhere) },
    { what: say.dueHead, value: dayAndTimeText(ticket.dueAt, everywhere) },
    { what: say.device, value: ticket.deviceId ?? '–', code: true },
    { what: say.version, value: ticket.appVersion },
    { what: say.page, value: ticket.page },
  ];
  const send = () => {
    setTried(true);
    if (answer.trim() !== '') void tickets.answer(ticket, answer.trim());
  };
  return (
    <EntryPane title={ticket.siteName ?? say.noSite} back={say.backToList} onBack={() => tickets.choose(undefined)} lines={lines}>
      <Paragraph>{ticket.text}</Paragraph>
      {ticket.answer ? <Notice tone="good" says={say.answered(ticket.answer)} /> : null}
      {ticket.state === 'waiting' ? (
        <>
          <TextField
            id="help-answer"
            kind="long"
            label={say.answer}
            lengthMax={500}
            value={answer}
            onValue={setAnswer}
            problem={tried && answer.trim() === '' ? say.answerNeeded : undefined}
          />
          <Action says={say.sendAnswer} busy={tickets.deciding === 'answer'} onPress={send} />
        </>
      ) : null}
    </EntryPane>
  );
}
