/** Lists for the testing desk: who is overdue, and whose result is late. Made by `survey`, so their age is told. */
import * as z from 'zod';
import { caseNumber, isoInstant, pageMark, purpose } from './basics';
import { auditReceipt } from './visit';

export const testListRead = z.strictObject({ caseNumber, purpose, page: pageMark.optional() });

const person = { maskedName: z.string().nullable(), maskedDocumentNumber: z.string().nullable() };
export const missedTests = z.strictObject({
  /** When the list was made; null: not yet. */
  asOf: isoInstant.nullable(),
  people: z.array(z.strictObject({ ...person, group: z.string(), dueAt: isoInstant, lastSampledAt: isoInstant.nullable() })),
  nextPage: pageMark.nullable(),
  audit: auditReceipt,
});
export const lateSamples = z.strictObject({
  asOf: isoInstant.nullable(),
  samples: z.array(
    z.strictObject({
      ...person,
      laboratory: z.string(),
      sampledAt: isoInstant,
      hoursWaiting: z.int().min(0),
      evidence: z.string().nullable(),
    }),
  ),
  /** All late samples of the district by laboratory; counts only. */
  byLaboratory: z.array(z.strictObject({ laboratory: z.string(), samples: z.int().min(0), oldestSampledAt: isoInstant })),
  nextPage: pageMark.nullable(),
  audit: auditReceipt,
});
