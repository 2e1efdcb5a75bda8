import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { appVersion } from '../../../platform/app-version';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { type Sent, sendLater, useWaiting } from '../../../services/send-later';
import { useSession } from '../../../services/session-store';
import { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { helpText } from '../../../text/help';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Ticket = AnswerOf<'listMyHelpTickets'>['tickets'][number];
const about = 'help';

/** Asks the district from the spot; kept and sent later where there is no network. */
export default function Index() {
  const say = useText(helpText);
  const session = useSession();
  return (
    <Page title={say.ask}>
      {session ? <Ask account={session.account} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}
      <Action weight="plain" says={say.toGuide} onPress={() => goTo('guide')} />
    </Page>
  );
}

function Ask({ account }: { readonly account: string }) {
  const say = useText(helpText);
  const { siteId = '', deviceId = '', from = 'me' } = useRouter().params;
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Sent>();
  const [busy, setBusy] = useState(false);
  const tickets = usePages<Ticket>(async (page) => {
    const result = await call('listMyHelpTickets', { query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.tickets, nextPage: result.value.nextPage } } : result;
  });
  const send = async () => {
    setBusy(true);
    const ticketId = await newRecordId();
    const body = { ticketId, text: text.trim(), appVersion, page: from, ...(siteId && { siteId }), ...(deviceId && { deviceId }) };
    const sent = await sendLater.post({ operation: 'openHelpTicket', request: { body }, recordId: ticketId, account, about });
    // What was refused is in front of the person: they change it and send it anew.
    if (sent === 'refused') sendLater.drop(ticketId);
    setBusy(false);
    setOutcome(sent);
    if (sent === 'done') tickets.reload();
    if (sent === 'done' || sent === 'waiting') setText('');
  };
  return (
    <>
      <Paragraph>{say.askSays}</Paragraph>
      <TextField id="help-text" kind="long" label={say.what} hint={say.whatHint} lengthMax={500} value={text} onValue={setText} />
      {outcome ? <Outcome sent={outcome} /> : null}
      <Action says={say.send} busy={busy} disabled={text.trim() === ''} onPress={() => void send()} />
      <Mine tickets={tickets} />
    </>
  );
}

function Outcome({ sent }: { readonly sent: Sent }) {
  const say = useText(helpText);
  switch (sent) {
    case 'done':
      return <Notice tone="good" says={say.sent} />;
    case 'waiting':
      return <Notice says={say.waiting} />;
    case 'not-kept':
      return <Notice tone="problem" says={say.notKept} />;
    case 'refused':
      return <Notice tone="problem" says={say.refused} />;
  }
}

function Mine({ tickets }: { readonly tickets: ReturnType<typeof usePages<Ticket>> }) {
  const say = useText(helpText);
  const everywhere = useText(everywhereText);
  const queued = useWaiting(about);
  return (
    <Card title={say.mine}>
      {queued.map(({ recordId }) => (
        <Notice key={recordId} says={say.waiting} />
      ))}
      {tickets.kind === 'loading' ? <LoadingView /> : null}
      {tickets.problem ? <ProblemView problem={tickets.problem} onRetry={tickets.reload} /> : null}
      {tickets.kind === 'ready' && tickets.items.length === 0 ? <Paragraph>{say.noneMine}</Paragraph> : null}
      {tickets.items.map((ticket) => (
        <Notice key={ticket.ticketId} says={ticket.text}>
          <Paragraph>
            {ticket.answer
              ? say.answered(ticket.answer)
              : `${say.state[ticket.state]} · ${say.due(dayAndTimeText(ticket.dueAt, everywhere))}`}
          </Paragraph>
        </Notice>
      ))}
      {tickets.hasMore ? <Action weight="quiet" says={say.loadMore} busy={tickets.loadingMore} onPress={tickets.more} /> : null}
    </Card>
  );
}
