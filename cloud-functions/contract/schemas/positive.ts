/** The register of positives 阳性个案 and their transfer: every request names a case and a purpose, every person is masked. */
import * as z from 'zod';
import { caseNumber, divisionCode, isoInstant, pageMark, purpose, typedText } from './basics';
import { factProposalId, personNamed } from './fact-proposal';
import { auditReceipt } from './visit';

export const positiveId = factProposalId;
const underCase = { caseNumber, purpose };

/** Notes of transport and ward say nothing of who it is: eleven digits in a row are a telephone or part of a document number. */
const withoutIdentity = (lengthMax: number) => typedText(lengthMax).regex(/^(?!.*\d{11})/u);

export const positiveStep = z.enum(['found', 'notified', 'transferred', 'admitted', 'released']);
const positiveState = z.enum([...positiveStep.options, 'mistaken']);
export const positiveList = z.enum([
  'open',
  'overdue',
  'found',
  'notified',
  'transferred',
  'admitted',
  'waiting',
  'released',
  'mistaken',
  'handed-over',
]);

export const positiveRegistration = z.strictObject({
  /** A UUIDv7 made by the desk: sent twice, registered once. */
  positiveId,
  person: personNamed,
  foundAt: isoInstant,
  note: withoutIdentity(200).optional(),
  ...underCase,
});
export const positivesRead = z.strictObject({ list: positiveList.default('open'), page: pageMark.optional(), ...underCase });
export const onePositive = z.strictObject({ positiveId });
export const positiveRead = z.strictObject(underCase);
export const positiveStepTaken = z.strictObject({
  step: z.enum(['notified', 'transferred', 'admitted', 'released']),
  /** When it happened. */
  at: isoInstant,
  note: withoutIdentity(200).optional(),
  vehicle: withoutIdentity(40).optional(),
  facility: withoutIdentity(80).optional(),
  bed: withoutIdentity(40).optional(),
  ...underCase,
});
export const positiveHandOver = z.strictObject({ to: divisionCode, note: withoutIdentity(200), ...underCase });
/** `return` by the district that offered it takes the offer back. */
export const handOverAnswer = z.strictObject({ outcome: z.enum(['accept', 'return']), note: withoutIdentity(200), ...underCase });
export const householdMemberAdded = z.strictObject({
  /** A UUIDv7 made by the desk. */
  memberId: factProposalId,
  person: personNamed,
  ...underCase,
});
export const oneHouseholdMember = z.strictObject({ positiveId, memberId: factProposalId });
export const positiveMistaken = z.strictObject({ reason: withoutIdentity(200), ...underCase });

const person = { registered: z.boolean(), maskedName: z.string().nullable(), maskedDocumentNumber: z.string().nullable() };
const source = z.enum(['laboratory', 'officer']);

export const positiveRow = z.strictObject({
  ...person,
  positiveId,
  division: divisionCode,
  state: z.enum([...positiveState.options, 'handed-over']),
  source,
  foundAt: isoInstant,
  /** Of the next step; null once it is over. */
  dueAt: isoInstant.nullable(),
  closedAt: isoInstant.nullable(),
  nextStep: positiveStep.nullable(),
  household: z.int().min(0),
  offered: z.boolean(),
});
export const positivesListed = z.strictObject({
  asOf: isoInstant,
  /** Each ends at 1,000. */
  counts: z.strictObject({
    states: z.strictObject({ found: z.int(), notified: z.int(), transferred: z.int(), admitted: z.int() }),
    overdue: z.int(),
    waiting: z.int(),
  }),
  positives: z.array(positiveRow),
  nextPage: pageMark.nullable(),
  audit: auditReceipt,
});

export const positiveShown = z.strictObject({
  ...person,
  positiveId,
  division: divisionCode,
  state: positiveState,
  source,
  caseNumber: z.string().nullable(),
  foundAt: isoInstant,
  dueAt: isoInstant.nullable(),
  closedAt: isoInstant.nullable(),
  nextStep: positiveStep.nullable(),
  inCharge: z.boolean(),
  steps: z.array(
    z.strictObject({
      step: positiveStep,
      at: isoInstant,
      recordedAt: isoInstant,
      /** null: the laboratory’s report. */
      by: z.string().nullable(),
      note: z.string().nullable(),
      vehicle: z.string().nullable(),
      facility: z.string().nullable(),
      bed: z.string().nullable(),
    }),
  ),
  samples: z.array(
    z.strictObject({
      evidence: z.string(),
      reportedAt: isoInstant,
      correctedAt: isoInstant.nullable(),
      correction: z.string().nullable(),
    }),
  ),
  household: z.array(z.strictObject({ ...person, memberId: z.string(), addedAt: isoInstant })),
  /** Waiting for the other district’s word. */
  handOver: z.strictObject({ from: divisionCode, to: divisionCode, askedAt: isoInstant, by: z.string(), note: z.string() }).nullable(),
  handOvers: z.array(
    z.strictObject({
      from: divisionCode,
      to: divisionCode,
      outcome: z.enum(['accepted', 'returned']),
      at: isoInstant,
      by: z.string(),
      note: z.string(),
    }),
  ),
  mistaken: z.strictObject({ at: isoInstant, reason: z.string(), by: z.string().nullable() }).nullable(),
  revision: z.int(),
  audit: auditReceipt,
});
