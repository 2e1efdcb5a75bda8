/** A help ticket 求助单: somebody at a door asks the district, with what their screen already knows and never a place. */
import type { DeviceId } from '../gate/device';
import type { PersonId, SiteId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

export type HelpTicket = {
  /** A UUIDv7 made by the phone: sent twice, opened once. */
  readonly ticketId: string;
  readonly personId: PersonId;
  /** Whose desk answers: the site's district, or else the person's. */
  readonly division: string;
  /** Of the site: staff of one sub-district see its tickets alone. */
  readonly subDistrict?: string;
  readonly text: string;
  readonly siteId?: SiteId;
  readonly siteName?: string;
  readonly deviceId?: DeviceId;
  readonly appVersion: string;
  /** The page it was asked from. */
  readonly page: string;
  readonly state: 'waiting' | 'answered';
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly answer?: { readonly by: PersonId; readonly at: Instant; readonly text: string };
  readonly revision: number;
};

/** Ours: somebody stands at a door with a queue behind them. */
export const ticketDueHours = 4;
export const ticketDueAt = (openedAt: Instant): Instant => addMilliseconds(openedAt, ticketDueHours * millisecondsPerHour);
