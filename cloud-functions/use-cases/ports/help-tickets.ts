import type { HelpTicket } from '../../domain/help/help-ticket';
import type { PersonId } from '../../domain/ids';
import type { Page, PageRequest } from './page';

export type HelpTickets = {
  /** One with this id already there stays as it is and is given back. */
  add(ticket: HelpTicket): Promise<HelpTicket>;
  get(ticketId: string): Promise<HelpTicket | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(ticket: HelpTicket, revision: number): Promise<HelpTicket | undefined>;
  /** Newest first. */
  listOfPerson(personId: PersonId, request: PageRequest): Promise<Page<HelpTicket> | undefined>;
  /** `waiting`: oldest first. `answered`: newest first, by when they were opened. */
  listOfDivision(division: string, list: HelpTicket['state'], request: PageRequest): Promise<Page<HelpTicket> | undefined>;
};
