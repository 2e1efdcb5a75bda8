import * as z from 'zod';
import { divisionCode, isoInstant } from './basics';

export const riskLevel = z.enum(['high', 'medium', 'low']);

/** Any JSON; its shape is checked by domain/risk-areas, which names the damaged place. */
export const publicationUpload = z.looseObject({});
export const publicationImported = z.strictObject({
  publicationId: z.string(),
  publishedAt: isoInstant,
  state: z.enum(['imported', 'already-held']),
  counts: z.strictObject({ high: z.int(), medium: z.int(), low: z.int() }),
  /** Areas whose names match no division of GB/T 2260; kept with their text, matched by name only. */
  withoutDivision: z.array(z.string()),
});

export const riskAreasOfCounty = z.strictObject({
  county: divisionCode,
  publication: z.strictObject({ id: z.string(), publishedAt: isoInstant }).nullable(),
  areas: z.array(z.strictObject({ areaName: z.string(), town: z.string(), level: riskLevel, communities: z.array(z.string()) })),
});

export const divisions = z.strictObject({
  divisions: z.array(z.strictObject({ code: divisionCode, name: z.string(), hasChildren: z.boolean() })),
  /** Names of the towns of `parent` when it is a county; the standard's six digits end there. */
  towns: z.array(z.string()),
});
