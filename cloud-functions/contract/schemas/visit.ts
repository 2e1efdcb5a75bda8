import * as z from 'zod';
import { caseNumber, colour, isoInstant, pageMark, purpose, checkInId as recordId, siteId } from './basics';
import { implausibleReason } from './check-in';
import { documentType } from './person';

/** `approvalId`: a colleague has approved this much for exactly this question (askForApproval). */
const window = {
  from: isoInstant,
  to: isoInstant,
  caseNumber,
  purpose,
  page: pageMark.optional(),
  approvalId: recordId.optional(),
};

export const siteVisitsRead = z.strictObject({ siteId, ...window });
/**
 * A person is named by one of their visits (its handle came from an earlier read) or by the whole document
 * number out of the case file. There is no search by name or part of a number.
 */
export const visitorNamed = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('visit'), visit: z.string().min(10).max(200) }),
  z.strictObject({
    by: z.literal('document'),
    documentType,
    documentNumber: z.string().trim().min(5).max(20),
    /** Needed with a passport: its number is unique within its country only. */
    nationality: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .optional(),
  }),
]);

export const personVisitsRead = z.strictObject({
  person: visitorNamed,
  ...window,
});

/** A scan on leaving, the next check-in anywhere, a time-out by the class of site; `inside`: not over; null: it was no stay. */
const endedBy = z.enum(['scan', 'next', 'time-out', 'inside']).nullable();

export const visitShown = z.strictObject({
  /** Opaque handle of this visit, for `readPersonVisits`. */
  visit: z.string(),
  at: isoInstant,
  recordedAt: isoInstant,
  siteId,
  siteName: z.string(),
  siteAddress: z.string(),
  /** The visitor's pseudonym of that day, shortened; two visits of one person on one day carry the same. */
  subject: z.string(),
  outcome: z.enum(['admitted', 'refused']),
  colour: colour.nullable(),
  admissionReasons: z.array(z.string()),
  channel: z.enum(['scanner', 'link', 'gate']),
  implausible: z.array(implausibleReason),
  /** In the words of the site; null where it is not told apart by doors. */
  door: z.string().nullable(),
  /** Null: no stay (refused, set aside), or still there. */
  exitAt: isoInstant.nullable(),
  endedBy,
  /** Whole minutes of the stay within the window asked for. */
  overlapMinutes: z.int().nullable(),
});
export const auditReceipt = z.strictObject({ auditId: z.string(), at: isoInstant });
export const visitsRead = z.strictObject({ visits: z.array(visitShown), nextPage: pageMark.nullable(), audit: auditReceipt });

/** One's own visits carry no handle and no pseudonym. */
export const myVisit = z.strictObject({
  at: isoInstant,
  siteName: z.string(),
  siteAddress: z.string(),
  outcome: z.enum(['admitted', 'refused']),
  colour: colour.nullable(),
  channel: z.enum(['scanner', 'link', 'gate']),
  /** Not empty: kept apart, with no effect on anybody. */
  implausible: z.array(implausibleReason),
  keptUntil: isoInstant,
  exitAt: isoInstant.nullable(),
  endedBy,
});
export const myVisits = z.strictObject({ visits: z.array(myVisit), nextPage: pageMark.nullable() });

export const auditEntry = z.strictObject({
  auditId: z.string(),
  at: isoInstant,
  operation: z.string(),
  role: z.string(),
  actor: z.string(),
  district: z.string().nullable(),
  caseNumber: z.string().nullable(),
  purpose: z.string().nullable(),
  /** What was read, in ids: `site 0f…`, window, number of rows. */
  target: z.string(),
  /** The problem's code, where the act was tried and refused. */
  refused: z.string().optional(),
});
export const auditEntries = z.strictObject({ entries: z.array(auditEntry), nextPage: pageMark.nullable() });
