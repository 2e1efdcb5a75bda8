import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { HelpTickets } from '../ports/help-tickets';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { showTicket, type TicketShown } from './show-ticket';

export type AnswerHelpTicketInput = {
  readonly caller: Caller;
  readonly params: { readonly ticketId: string };
  readonly body: { readonly answer: string };
};
export type AnswerHelpTicketNeeds = AuditNeeds & { readonly helpTickets: Pick<HelpTickets, 'get' | 'replace'> };

/** Answers a ticket of the district once. Another district's or sub-district's is not there; one that is answered is `already-reviewed`. */
export async function answerHelpTicket(
  { caller, params, body }: AnswerHelpTicketInput,
  needs: AnswerHelpTicketNeeds,
): Promise<Result<TicketShown, Refusal>> {
  const acting = actingAs(['inspector', 'officer'], caller);
  if (!acting.ok) return acting;
  const ticket = await needs.helpTickets.get(params.ticketId);
  if (!ticket || !coversSite(acting.value, ticket)) return refused({ code: 'not-found' });
  if (ticket.state !== 'waiting') return refused({ code: 'already-reviewed' });
  const target = `help ticket ${ticket.ticketId}`;
  await writeAuditEntry(caller, { operation: 'answerHelpTicket', role: acting.value.role, target, about: [ticket.personId] }, needs);
  const answer = { by: caller.personId, at: needs.clock.now(), text: body.answer };
  const replaced = await needs.helpTickets.replace({ ...ticket, state: 'answered', answer }, ticket.revision);
  return replaced ? done(showTicket(replaced)) : refused({ code: 'changed-meanwhile' });
}
