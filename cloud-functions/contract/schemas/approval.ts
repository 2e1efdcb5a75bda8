import * as z from 'zod';
import { caseNumber, checkInId, isoInstant, pageMark, purpose, siteId, typedText } from './basics';
import { exportWhat } from './export';
import { documentType } from './person';
import { visitorNamed } from './visit';

/** A UUIDv7 made by the desk: sent twice, asked once. */
export const approvalId = checkInId;

const times = { from: isoInstant, to: isoInstant };

export const approvalRequest = z.strictObject({
  approvalId,
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('site-visits'), siteId, ...times }),
    z.strictObject({ kind: z.literal('person-visits'), person: visitorNamed, ...times }),
    z.strictObject({ kind: z.literal('export'), what: exportWhat }),
  ]),
  caseNumber,
  purpose,
});
export const approvalReview = z.strictObject({ outcome: z.enum(['approve', 'return']), note: typedText(400) });
export const approvalsAsked = z.strictObject({ list: z.enum(['waiting', 'reviewed', 'mine']), page: pageMark.optional() });

export const approvalShown = z.strictObject({
  approvalId: z.string(),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('site-visits'), siteId: z.string(), from: z.string(), to: z.string() }),
    z.strictObject({
      kind: z.literal('person-visits'),
      person: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('visit'), visit: z.string() }),
        z.strictObject({ by: z.literal('document'), documentType, maskedDocumentNumber: z.string() }),
      ]),
      from: z.string(),
      to: z.string(),
    }),
    z.strictObject({ kind: z.literal('export'), what: exportWhat }),
  ]),
  state: z.enum(['waiting', 'approved', 'returned']),
  caseNumber: z.string(),
  purpose: z.string(),
  askedByName: z.string(),
  askedAs: z.string(),
  askedAt: isoInstant,
  mine: z.boolean(),
  review: z.strictObject({ byName: z.string(), at: isoInstant, note: z.string() }).nullable(),
  /** Null: not approved. */
  validUntil: isoInstant.nullable(),
  /** The one export it was used for. */
  spentOn: z.string().nullable(),
});
export const approvals = z.strictObject({ approvals: z.array(approvalShown), nextPage: pageMark.nullable() });
