import type { HelpTicket } from '../../domain/help/help-ticket';
import { formatInstant } from '../../domain/time';

/** A ticket as whoever asked and whoever answers see it; who asked is not in it. */
export const showTicket = (ticket: HelpTicket) => ({
  ticketId: ticket.ticketId,
  text: ticket.text,
  siteId: ticket.siteId ?? null,
  siteName: ticket.siteName ?? null,
  deviceId: ticket.deviceId ?? null,
  appVersion: ticket.appVersion,
  page: ticket.page,
  state: ticket.state,
  openedAt: formatInstant(ticket.openedAt),
  dueAt: formatInstant(ticket.dueAt),
  answer: ticket.answer?.text ?? null,
  answeredAt: ticket.answer ? formatInstant(ticket.answer.at) : null,
});
export type TicketShown = ReturnType<typeof showTicket>;
