/** Facts that take two people: proposed by one on a published ground with evidence and an end, written when another approves. */
import * as z from 'zod';
import { bothLanguages, caseNumber, divisionCode, isoInstant, pageMark, purpose, typedText } from './basics';
import { decision } from './decision';
import { documentType, factShown } from './person';
import { auditReceipt } from './visit';

const byVisitOrDocument = [
  z.strictObject({ by: z.literal('visit'), visit: z.string().min(10).max(200) }),
  z.strictObject({
    by: z.literal('document'),
    documentType,
    documentNumber: z.string().trim().min(5).max(20),
    nationality: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .optional(),
  }),
] as const;
/** By a visit's handle or by the whole document number out of the case file; there is no search. */
export const personNamed = z.discriminatedUnion('by', byVisitOrDocument);
/** The same, or by an entry in the district's own register of positives. */
export const personKnown = z.discriminatedUnion('by', [
  ...byVisitOrDocument,
  z.strictObject({
    by: z.literal('positive'),
    positiveId: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  }),
]);

/** How a fact comes in (domain/grounds). */
export const wayIn = z.enum([
  'officer',
  'control-list',
  'declaration',
  'travel-card',
  'gate',
  'laboratory',
  'vaccination-list',
  'pharmacy',
  'duty-list',
  'mass-test',
]);

export const ground = z.strictObject({
  id: z.string(),
  kinds: z.array(z.string()),
  name: bothLanguages,
  basis: bothLanguages,
  evidence: bothLanguages,
  /** The longest time from `at` to the end date, in days; null: no end date is asked for. */
  daysMax: z.int().nullable(),
  /** Whether it waits for a second person. */
  secondPerson: z.boolean(),
});
export const grounds = z.strictObject({ grounds: z.array(ground) });

export const factProposalId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

export const factProposalRequest = z.strictObject({
  /** A UUIDv7 made by the desk: sent twice, proposed once. */
  proposalId: factProposalId,
  person: personKnown,
  caseNumber,
  purpose,
  ground: z.string(),
  kind: z.string(),
  at: isoInstant,
  until: isoInstant.nullable(),
  evidence: typedText(120),
  /** Kind-specific: `country` of an entry, `level` and `area` of a stay. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export const withdrawalProposalRequest = z.strictObject({
  proposalId: factProposalId,
  person: personKnown,
  caseNumber,
  purpose,
  factId: z.string().min(1).max(120),
  evidence: typedText(120),
});
export const factProposalReview = z.strictObject({ outcome: z.enum(['approve', 'return']), note: typedText(400) });

export const factProposalShown = z.strictObject({
  proposalId: z.string(),
  act: z.enum(['add', 'withdraw', 'mass-test-round']),
  state: z.enum(['waiting', 'writing', 'approved', 'returned']),
  division: divisionCode,
  ground: z.string(),
  caseNumber: z.string().nullable(),
  sender: z.string(),
  submittedAt: isoInstant,
  submittedBy: z.string(),
  /** Whether the person asking may review it: never the one who submitted it, nor one it is about. */
  mayReview: z.boolean(),
  dueAt: isoInstant,
  reviewedAt: isoInstant.nullable(),
  reviewedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
  rowCount: z.int().min(0),
  /** The first 20. */
  rows: z.array(
    z.strictObject({
      maskedDocumentNumber: z.string().nullable(),
      kind: z.string(),
      at: isoInstant,
      until: isoInstant.nullable(),
      evidence: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
});
export const factProposals = z.strictObject({ proposals: z.array(factProposalShown), nextPage: pageMark.nullable() });

/** A person's facts at the desk, under a case: audited, and shown to the person. */
export const personFactsRead = z.strictObject({ person: personKnown, caseNumber, purpose });
export const personFacts = z.strictObject({
  registered: z.boolean(),
  maskedName: z.string().nullable(),
  maskedDocumentNumber: z.string().nullable(),
  facts: z.array(factShown),
  decision: decision.nullable(),
  audit: auditReceipt,
});
