/** Lines of contacts as they are stored: in parts, in their order. */
import * as z from 'zod';
import { type CheckInId, isCheckInId, type Subject } from '../../domain/ids';
import type { Day } from '../../domain/time';
import type { ContactLine } from '../../domain/tracing/contact-line';
import { storedInstant, storedSiteId } from './items';

export const storedDay = z.int().transform((day) => day as Day);
const storedCheckInId = z.custom<CheckInId>(isCheckInId);
const storedSubject = z.custom<Subject>((text) => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text));

const meetingSchema = z.object({
  siteId: storedSiteId,
  checkInId: storedCheckInId,
  caseCheckInId: storedCheckInId,
  from: storedInstant,
  to: storedInstant,
  minutes: z.int(),
  sameDoor: z.boolean(),
  sameHour: z.boolean(),
  together: z.boolean(),
  indoors: z.boolean(),
  points: z.int(),
});

export const storedContactLines = z.array(
  z.object({
    day: storedDay,
    subject: storedSubject,
    sealedPerson: z.string(),
    sealedFor: storedCheckInId,
    exposure: z.object({ score: z.int(), minutes: z.int(), lastAt: storedInstant, meetings: z.array(meetingSchema) }),
    meetingsLeftOut: z.int(),
  }) satisfies z.ZodType<ContactLine>,
);

/** A line with five meetings is 2 KB: 100 KB an item at most. */
export const linesPerPart = 50;
