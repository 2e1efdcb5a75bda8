import * as z from 'zod';
import { type DeviceId, isDeviceId } from '../../domain/gate/device';
import type { HelpTicket } from '../../domain/help/help-ticket';
import type { HelpTickets } from '../../use-cases/ports/help-tickets';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId, storedSiteId } from './items';
import { helpTicketKey, helpTicketsKey, helpTicketsOfPersonKey } from './keys-desk';
import { helpTicketKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

const ticketSchema = z.object({
  ticketId: z.string(),
  personId: storedPersonId,
  division: z.string(),
  subDistrict: z.string().optional(),
  text: z.string(),
  siteId: storedSiteId.optional(),
  siteName: z.string().optional(),
  deviceId: z.custom<DeviceId>(isDeviceId).optional(),
  appVersion: z.string(),
  page: z.string(),
  state: z.enum(['waiting', 'answered']),
  openedAt: storedInstant,
  dueAt: storedInstant,
  answer: z.object({ by: storedPersonId, at: storedInstant, text: z.string() }).optional(),
  revision: z.int(),
});

const kind: CaseworkKind<HelpTicket> = {
  name: 'help-ticket',
  headKey: helpTicketKey,
  read: (item) => bodyOf('help ticket', ticketSchema, item),
  idOf: ({ ticketId }) => ticketId,
  filedAt: ({ openedAt }) => openedAt,
  keptUntil: ({ openedAt }) => helpTicketKeptUntil(openedAt),
  listsOf: ({ division, personId, state }) => [helpTicketsOfPersonKey(personId), helpTicketsKey(division, state)],
};

export function makeHelpTickets(access: StoreAccess): HelpTickets {
  const { add, get, replace, list } = makeCaseworkRecords(access, kind);
  return {
    add,
    get,
    replace,
    listOfPerson: (personId, request) => list(helpTicketsOfPersonKey(personId), 'newest-first', request),
    listOfDivision: (division, which, request) =>
      list(helpTicketsKey(division, which), which === 'waiting' ? 'oldest-first' : 'newest-first', request),
  };
}
