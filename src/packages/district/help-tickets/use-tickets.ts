import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import { useQueue } from '../desk/use-queue';

export type Ticket = AnswerOf<'listHelpTickets'>['tickets'][number];

/** What people at doors ask, the one that is open, and its answer. */
export function useTickets(state: Ticket['state']) {
  const pages = usePages<Ticket>(async (page) => {
    const result = await call('listHelpTickets', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.tickets, nextPage: result.value.nextPage } } : result;
  }, state);
  const queue = useQueue<Ticket, 'answer'>(pages, ({ ticketId }) => ticketId);
  const answer = (ticket: Ticket, text: string) =>
    queue.decide(ticket, 'answer', () => call('answerHelpTicket', { params: { ticketId: ticket.ticketId }, body: { answer: text } }));
  return { ...queue, answer };
}
export type Tickets = ReturnType<typeof useTickets>;
