import * as z from 'zod';
import { caseNumber, checkInId, isoDay, isoInstant, pageMark, purpose, siteId } from './basics';
import { oddSiteKind } from './statistics';

/** A UUIDv7 made by the desk: sent twice, made once. */
export const exportId = checkInId;

const times = { from: isoInstant, to: isoInstant };

/**
 * What can be exported; a new one is added here, in domain/export/made-export.ts and in use-cases/export/export-source-of.ts
 * (docs/how-to/add-an-export.md).
 */
export const exportWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('site-visits'), siteId, ...times }),
  /** The person is named by one of their visits: no document number is kept with an export. */
  z.strictObject({ kind: z.literal('person-visits'), visit: z.string().min(10).max(200), ...times }),
  z.strictObject({ kind: z.literal('statistics'), from: isoDay, to: isoDay }),
  z.strictObject({ kind: z.literal('odd-sites'), list: oddSiteKind, day: isoDay }),
]);

export const exportRequest = z.strictObject({
  exportId,
  what: exportWhat,
  format: z.enum(['csv', 'xlsx']),
  /** Of headings and words in the file. */
  language: z.enum(['zh-CN', 'en']),
  caseNumber,
  purpose,
  approvalId: checkInId.optional(),
});
/** 1 is the first; each part that was downloaded makes the next one known. */
export const exportPart = z.strictObject({ part: z.int().min(1).max(10_000) });

export const exportShown = z.strictObject({
  exportId: z.string(),
  what: exportWhat,
  format: z.enum(['csv', 'xlsx']),
  caseNumber: z.string(),
  purpose: z.string(),
  madeByName: z.string(),
  mine: z.boolean(),
  madeAt: isoInstant,
  endsAt: isoInstant,
  expired: z.boolean(),
  approvalId: z.string().nullable(),
  /** Rows of each part downloaded so far. */
  partRows: z.array(z.int()),
  /** No part comes after those. */
  complete: z.boolean(),
});
export const exportsShown = z.strictObject({ exports: z.array(exportShown), nextPage: pageMark.nullable() });
