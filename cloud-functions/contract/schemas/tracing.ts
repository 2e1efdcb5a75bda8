/** Tracing: cases, where the person was, contacts ranked, what is chosen of them and unlocked by a second person; notices. */
import * as z from 'zod';
import { caseNumber, checkInId, isoDay, isoInstant, pageMark, purpose, siteId, typedText } from './basics';
import { personKnown } from './fact-proposal';
import { documentType } from './person';
import { siteClass } from './site';
import { auditReceipt } from './visit';

/** A UUIDv7 made by the desk: sent twice, kept once. */
export const caseId = checkInId;
export const selectionId = checkInId;
const count = z.int().min(0);

export const caseOpening = z.strictObject({
  caseId,
  caseNumber,
  purpose,
  ground: z.enum(['confirmed-case', 'asymptomatic-case', 'suspected-case', 'close-contact']),
  person: personKnown,
  lookBackDays: z.int().min(1).max(14),
  /** Of the first symptom or the positive sample: contacts count from two days before. null: not known. */
  onsetAt: isoInstant.nullable(),
});
export const caseClosing = z.strictObject({ note: typedText(400) });
export const underPurpose = z.strictObject({ purpose });
export const rankingRequest = z.strictObject({ purpose, again: z.boolean().optional() });

export const rankingShown = z.strictObject({
  daysDone: count,
  daysTotal: count,
  days: z.array(
    z.strictObject({
      day: isoDay,
      stays: count,
      recordsRead: count,
      candidates: count,
      listed: count,
      /** Below the last line of the day's list. */
      leftOut: count,
      rankedAt: isoInstant,
    }),
  ),
});

export const caseShown = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  ground: z.string(),
  lookBackDays: z.int(),
  onsetAt: isoInstant.nullable(),
  state: z.enum(['open', 'closed']),
  openedAt: isoInstant,
  openedBy: z.string(),
  closedAt: isoInstant.nullable(),
  closedBy: z.string().nullable(),
  closingNote: z.string().nullable(),
  ranking: rankingShown,
});
export const casesShown = z.strictObject({ cases: z.array(caseShown), nextPage: pageMark.nullable() });

export const caseTimeline = z.strictObject({
  caseNumber: z.string(),
  maskedName: z.string().nullable(),
  days: z.array(isoDay),
  /** Sites of the district. */
  lanes: z.array(
    z.strictObject({
      siteId,
      siteName: z.string(),
      siteAddress: z.string(),
      siteClass,
      indoors: z.boolean(),
      stays: z.array(
        z.strictObject({
          visit: z.string(),
          from: isoInstant,
          to: isoInstant,
          endedBy: z.enum(['scan', 'next', 'time-out']),
          door: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Sites of other districts: no more than which. */
  elsewhere: z.array(z.strictObject({ district: z.string(), from: isoInstant, to: isoInstant })),
  setAside: count,
  more: z.boolean(),
  audit: auditReceipt,
});

export const contactShown = z.strictObject({
  lineId: z.string(),
  day: isoDay,
  /** The contact's pseudonym of a day, shortened. */
  subject: z.string(),
  score: count,
  minutes: count,
  lastAt: isoInstant,
  meetingsLeftOut: count,
  meetings: z.array(
    z.strictObject({
      siteId,
      siteName: z.string(),
      caseVisit: z.string(),
      from: isoInstant,
      to: isoInstant,
      minutes: count,
      sameDoor: z.boolean(),
      sameHour: z.boolean(),
      together: z.boolean(),
      indoors: z.boolean(),
      points: count,
    }),
  ),
});
export const contactsRead = z.strictObject({ purpose, page: pageMark.optional() });
export const contactsListed = z.strictObject({
  ranking: rankingShown,
  contacts: z.array(contactShown),
  nextPage: pageMark.nullable(),
  audit: auditReceipt,
});

const contactKind = z.enum(['contact.close', 'contact.secondary']);
export const contactsChosen = z.strictObject({
  selectionId,
  lines: z.array(z.string().min(1).max(40)).min(1).max(200),
  kind: contactKind,
  /** The tracing report, by its number. */
  evidence: typedText(120),
  note: typedText(200).min(4),
  purpose,
});
export const selectionShown = z.strictObject({
  selectionId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  kind: contactKind,
  evidence: z.string(),
  note: z.string(),
  state: z.enum(['waiting', 'writing', 'approved', 'returned']),
  submittedAt: isoInstant,
  submittedBy: z.string(),
  dueAt: isoInstant,
  lineCount: count,
  mayReview: z.boolean(),
  reviewedAt: isoInstant.nullable(),
  reviewedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
  outcome: z.strictObject({ people: count, merged: count, unregistered: count, notOpened: count }).nullable(),
});
export const selectionsShown = z.strictObject({ selections: z.array(selectionShown), nextPage: pageMark.nullable() });
export const selectionRead = z.strictObject({ selection: selectionShown, contacts: z.array(contactShown), audit: auditReceipt });
export const selectionReview = z.strictObject({ outcome: z.enum(['approve', 'return']), note: typedText(400), purpose });
export const unlockedAsked = z.strictObject({ purpose, inFull: z.boolean().optional() });
export const unlockedRead = z.strictObject({
  selection: selectionShown,
  people: z.array(
    z.strictObject({
      lines: z.array(count),
      lastAt: isoInstant,
      maskedName: z.string().nullable(),
      maskedDocumentNumber: z.string().nullable(),
      documentType: documentType.nullable(),
      /** In full only where asked for. */
      name: z.string().nullable(),
      documentNumber: z.string().nullable(),
    }),
  ),
  notOpened: count,
  audit: auditReceipt,
});

export const noticeId = z.string().regex(/^[0-9a-f-]{36,64}$/);
export const noticeShown = z.strictObject({
  noticeId: z.string(),
  kind: contactKind,
  /** To the hour: no place, no name. */
  exposedAround: isoInstant,
  at: isoInstant,
  readAt: isoInstant.nullable(),
});
export const noticesShown = z.strictObject({ notices: z.array(noticeShown), nextPage: pageMark.nullable() });
