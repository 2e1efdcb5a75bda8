import * as z from 'zod';
import type { ExportWhat } from '../../domain/export/made-export';

const times = { from: z.string(), to: z.string() };
/** A new `what` is added here and in contract/schemas/export.ts. */
export const storedExportWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('site-visits'), siteId: z.string(), ...times }),
  z.object({ kind: z.literal('person-visits'), visit: z.string(), ...times }),
]) satisfies z.ZodType<ExportWhat>;
