import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { HelpTickets } from '../ports/help-tickets';
import { readOn } from '../tracing/read-on';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { showTicket, type TicketShown } from './show-ticket';

export type ListHelpTicketsInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'waiting' | 'answered'; readonly page?: string };
};
export type ListHelpTicketsNeeds = AuditNeeds & { readonly helpTickets: Pick<HelpTickets, 'listOfDivision'> };

const ticketsPerPage = 20;

/** What people at doors of the district or sub-district ask: those that wait, the oldest first, or those answered. What somebody wrote is on record as read. */
export async function listHelpTickets(
  { caller, query }: ListHelpTicketsInput,
  needs: ListHelpTicketsNeeds,
): Promise<Result<{ readonly tickets: readonly TicketShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['inspector', 'officer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const page = await readOn({
    after: query.page,
    read: (after) => needs.helpTickets.listOfDivision(district, query.state, { after, itemsMax: ticketsPerPage }),
    keep: (items) => items.filter((ticket) => coversSite(acting.value, ticket)),
  });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const about = [...new Set(page.items.map(({ personId }) => personId))];
  const target = `${page.items.length} help tickets, ${query.state}`;
  if (about.length > 0) await writeAuditEntry(caller, { operation: 'listHelpTickets', role, target, about }, needs);
  return done({ tickets: page.items.map(showTicket), nextPage: page.next ?? null });
}
