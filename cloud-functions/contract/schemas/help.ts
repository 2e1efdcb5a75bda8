/** Help tickets: what somebody at a door asks the district. */
import * as z from 'zod';
import { checkInId, isoInstant, pageMark, siteId, typedText } from './basics';
import { deviceId } from './device';

export const ticketSent = z.strictObject({
  /** A UUIDv7 made by the phone: sent twice, opened once. */
  ticketId: checkInId,
  text: typedText(500),
  siteId: siteId.optional(),
  deviceId: deviceId.optional(),
  /** Of the app, and the page it was asked from: put in by the app itself. */
  appVersion: z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/),
  page: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
});
export const ticketShown = z.strictObject({
  ticketId: z.string(),
  text: z.string(),
  siteId: siteId.nullable(),
  siteName: z.string().nullable(),
  deviceId: deviceId.nullable(),
  appVersion: z.string(),
  page: z.string(),
  state: z.enum(['waiting', 'answered']),
  openedAt: isoInstant,
  /** By when somebody will have answered. */
  dueAt: isoInstant,
  answer: z.string().nullable(),
  answeredAt: isoInstant.nullable(),
});
export const tickets = z.strictObject({ tickets: z.array(ticketShown), nextPage: pageMark.nullable() });
export const ticketList = z.strictObject({ state: z.enum(['waiting', 'answered']).default('waiting'), page: pageMark.optional() });
export const ticketAnswer = z.strictObject({ answer: typedText(500) });
