import * as z from 'zod';
import type { Divisions } from '../divisions/divisions';
import { findDivision } from '../divisions/find-division';
import { done, type Result, refused } from '../result';
import { addMilliseconds, type Instant, millisecondsPerHour, parseDay, startOfDay } from '../time';
import type { Publication, RiskArea, RiskLevel } from './publication';
import { publicationIdOf } from './publication-id';

/** Where a publication is damaged: `data.highlist[3].communitys`, and what is wrong there. */
export type PublicationFault = { readonly path: string; readonly reason: string };

export type ReadPublication = {
  readonly publication: Publication;
  /** Area names whose county is not in GB/T 2260, each once. */
  readonly withoutDivision: readonly string[];
};

const text = z.string().trim().min(1).max(4_000);
const row = z.object({ province: text, city: text, county: text, area_name: text, communitys: z.array(text).min(1) });
const rows = z.array(row);
const count = z.int().min(0);
/** The national format (POLICY "Risk areas"). The files of April and June 2022 know no low-risk list. */
const nationalFormat = z.object({
  code: z.literal(0).optional(),
  data: z.object({
    end_update_time: z.string(),
    hcount: count,
    mcount: count,
    lcount: count.optional(),
    highlist: rows,
    middlelist: rows,
    lowlist: rows.optional(),
  }),
});
type NationalData = z.infer<typeof nationalFormat>['data'];

/**
 * Reads a publication from its file. Refused whole, with the place named: text that is not JSON, and whatever
 * `readPublication` refuses.
 */
export function readPublicationText(json: string, divisions: Divisions): Result<ReadPublication, PublicationFault> {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused({ path: '(file)', reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
  return readPublication(content, divisions);
}

/**
 * Reads a publication from parsed JSON. Refused whole, with the place named: a missing or wrong field, an
 * impossible hour, and lists that do not hold as many communities as the publication itself counts.
 */
export function readPublication(content: unknown, divisions: Divisions): Result<ReadPublication, PublicationFault> {
  const shape = nationalFormat.safeParse(content);
  if (!shape.success) return refused(firstFault(shape.error));
  const { data } = shape.data;
  const published = readHour(data.end_update_time);
  if (!published) return refused({ path: 'data.end_update_time', reason: `not an hour such as "2022-09-05 0时": ${data.end_update_time}` });
  const miscount = findMiscount(data);
  if (miscount) return refused(miscount);
  const publicationId = publicationIdOf(published.hour, content);
  if (!publicationId) return refused({ path: '(file)', reason: 'nested too deeply for a publication' });
  const places = placesOf(data, divisions);
  return done({
    publication: {
      publicationId,
      publishedAt: published.at,
      counts: { high: data.hcount, medium: data.mcount, low: data.lcount ?? 0 },
      areas: places.map(({ area }) => area),
    },
    withoutDivision: [...new Set(places.filter(({ isCounty }) => !isCounty).map(({ area }) => area.areaName))],
  });
}

function firstFault(error: z.ZodError): PublicationFault {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return { path: path.replace(/^\./, '') || '(file)', reason: issue?.message ?? 'not a publication' };
}

/** `2022-09-05 0时`: the hour in Shanghai from which the publication holds. */
function readHour(written: string): { readonly hour: string; readonly at: Instant } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{1,2})时$/.exec(written.trim());
  const day = parseDay(match?.[1]);
  const hour = Number(match?.[2]);
  if (day === undefined || !match || hour > 23) return undefined;
  const digits = `${(match[1] ?? '').replaceAll('-', '')}${String(hour).padStart(2, '0')}`;
  return { hour: digits, at: addMilliseconds(startOfDay(day), hour * millisecondsPerHour) };
}

function findMiscount(data: NationalData): PublicationFault | undefined {
  if ((data.lowlist === undefined) !== (data.lcount === undefined)) {
    return { path: data.lowlist ? 'data.lcount' : 'data.lowlist', reason: 'missing, though its counterpart is there' };
  }
  const listed = (list: readonly z.infer<typeof row>[]) => list.reduce((sum, { communitys }) => sum + communitys.length, 0);
  const counted = [
    { path: 'data.hcount', says: data.hcount, holds: listed(data.highlist) },
    { path: 'data.mcount', says: data.mcount, holds: listed(data.middlelist) },
    { path: 'data.lcount', says: data.lcount ?? 0, holds: listed(data.lowlist ?? []) },
  ];
  const wrong = counted.find(({ says, holds }) => says !== holds);
  return wrong && { path: wrong.path, reason: `says ${wrong.says} communities, its list holds ${wrong.holds}` };
}

function placesOf(data: NationalData, divisions: Divisions): readonly { readonly area: RiskArea; readonly isCounty: boolean }[] {
  const lists: readonly (readonly [RiskLevel, readonly z.infer<typeof row>[]])[] = [
    ['high', data.highlist],
    ['medium', data.middlelist],
    ['low', data.lowlist ?? []],
  ];
  return lists.flatMap(([level, list]) =>
    list.map((published) => {
      const { division, isCounty, rest } = findDivision(divisions, published);
      const area = { level, areaName: published.area_name, town: rest, communities: published.communitys };
      return { area: division ? { ...area, county: division.code } : area, isCounty };
    }),
  );
}
