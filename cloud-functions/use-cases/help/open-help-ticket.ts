import type { Caller } from '../../domain/caller';
import { isDeviceId } from '../../domain/gate/device';
import { type HelpTicket, ticketDueAt } from '../../domain/help/help-ticket';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { HelpTickets } from '../ports/help-tickets';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import { showTicket, type TicketShown } from './show-ticket';

export type OpenHelpTicketInput = {
  readonly caller: Caller;
  readonly body: {
    readonly ticketId: string;
    readonly text: string;
    readonly siteId?: string;
    readonly deviceId?: string;
    readonly appVersion: string;
    readonly page: string;
  };
};
export type OpenHelpTicketNeeds = {
  readonly helpTickets: Pick<HelpTickets, 'add' | 'listOfPerson'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly clock: Clock;
  /** GB/T 2260; who answers somebody of whom we know neither site nor home. */
  readonly jurisdiction: string;
};

/** One person's tickets that wait at one time; more would only keep others waiting. */
const waitingTicketsMax = 10;
const ticketsLookedAt = 50;

/**
 * Asks the desk of the site's district, or of one's own. Opened once however often it is sent. A site that does not exist is
 * left out: help comes all the same. Refused: an eleventh while ten wait; an id somebody else used.
 */
export async function openHelpTicket(
  { caller, body }: OpenHelpTicketInput,
  needs: OpenHelpTicketNeeds,
): Promise<Result<TicketShown, Refusal>> {
  const { siteId: wantedSite, deviceId, ...rest } = body;
  const site = wantedSite !== undefined && isSiteId(wantedSite) ? await needs.sites.get(wantedSite) : undefined;
  const { division } = site ?? (await needs.people.getFacts(caller.personId));
  if (await tooManyWait(caller, body.ticketId, needs)) return refused({ code: 'too-many-requests' });
  const openedAt = needs.clock.now();
  const ticket: HelpTicket = {
    ...rest,
    personId: caller.personId,
    division: division ?? needs.jurisdiction,
    ...(site && { siteId: site.siteId, siteName: site.name }),
    ...(site?.subDistrict !== undefined && { subDistrict: site.subDistrict }),
    ...(deviceId !== undefined && isDeviceId(deviceId) && { deviceId }),
    state: 'waiting',
    openedAt,
    dueAt: ticketDueAt(openedAt),
    revision: 1,
  };
  const kept = await needs.helpTickets.add(ticket);
  return kept.personId === caller.personId ? done(showTicket(kept)) : refused({ code: 'not-found' });
}

async function tooManyWait({ personId }: Caller, ticketId: string, { helpTickets }: OpenHelpTicketNeeds): Promise<boolean> {
  const page = await helpTickets.listOfPerson(personId, { itemsMax: ticketsLookedAt });
  const waiting = (page?.items ?? []).filter(({ state }) => state === 'waiting');
  return waiting.length >= waitingTicketsMax && !waiting.some((ticket) => ticket.ticketId === ticketId);
}
