import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { HelpTickets } from '../ports/help-tickets';
import { showTicket, type TicketShown } from './show-ticket';

export type ListMyHelpTicketsInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListMyHelpTicketsNeeds = { readonly helpTickets: Pick<HelpTickets, 'listOfPerson'> };

const ticketsPerPage = 20;

/** What the caller asked, the newest first, with what was answered. */
export async function listMyHelpTickets(
  { caller, query }: ListMyHelpTicketsInput,
  { helpTickets }: ListMyHelpTicketsNeeds,
): Promise<Result<{ readonly tickets: readonly TicketShown[]; readonly nextPage: string | null }, Refusal>> {
  const page = await helpTickets.listOfPerson(caller.personId, { after: query.page, itemsMax: ticketsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ tickets: page.items.map(showTicket), nextPage: page.next ?? null });
}
