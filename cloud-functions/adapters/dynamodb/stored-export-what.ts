import * as z from 'zod';
import type { ExportWhat } from '../../domain/export/made-export';
import { oddSiteKinds } from '../../domain/statistics/odd-sites';

const times = { from: z.string(), to: z.string() };
/** A new `what` is added here and in contract/schemas/export.ts. */
export const storedExportWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('site-visits'), siteId: z.string(), ...times }),
  z.object({ kind: z.literal('person-visits'), visit: z.string(), ...times }),
  z.object({ kind: z.literal('statistics'), ...times }),
  z.object({ kind: z.literal('odd-sites'), list: z.enum(oddSiteKinds), day: z.string() }),
]) satisfies z.ZodType<ExportWhat>;
