/** A file read for its feed and cut into parts that fit one request each. */
import type { FileChosen } from '../../../components/file-field';
import { csvRecords } from './csv';
import { bundleParts } from './fhir-parts';

export const feedNames = [
  'importLabResults',
  'importDutyGroups',
  'importVaccinations',
  'importMedicinePurchases',
  'importControlList',
  'importMassTestRounds',
  'importRiskAreas',
] as const;
export type FeedName = (typeof feedNames)[number];

type JsonRecord = Readonly<Record<string, unknown>>;
export type FeedPart =
  | { readonly format: 'csv'; readonly text: string; readonly rows: number }
  | { readonly format: 'rows'; readonly items: readonly unknown[]; readonly rows: number }
  | { readonly format: 'fhir'; readonly bundle: JsonRecord; readonly rows: number }
  | { readonly format: 'publication'; readonly publication: JsonRecord; readonly rows: number };
export type FeedFile = { readonly name: string; readonly rows: number; readonly parts: readonly FeedPart[] };
export type FileFault = 'empty' | 'not-json' | 'not-rows' | 'not-for-this-feed' | 'too-large';

/** Half of what a request may hold, so that wide rows fit too. */
export const rowsPerPart = 1_000;
const bytesMax = 64 * 1_048_576;

export function readFeedFile(feed: FeedName, { name, bytes }: FileChosen): FeedFile | FileFault {
  if (bytes.byteLength > bytesMax) return 'too-large';
  const text = decoded(bytes).trim();
  if (text === '') return 'empty';
  const isJsonFile = text.startsWith('{') || text.startsWith('[');
  const parts = isJsonFile || feed === 'importRiskAreas' ? jsonParts(feed, text) : csvParts(text);
  if (typeof parts === 'string') return parts;
  return { name, rows: parts.reduce((sum, part) => sum + part.rows, 0), parts };
}

/** Files from Chinese offices are often GB 18030, which no valid UTF-8 reader accepts. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function csvParts(text: string): readonly FeedPart[] | FileFault {
  const [head, ...records] = csvRecords(text);
  if (head === undefined || records.length === 0) return 'empty';
  return inParts(records).map((part) => ({ format: 'csv', text: [head, ...part].join('\n'), rows: part.length }));
}

function jsonParts(feed: FeedName, text: string): readonly FeedPart[] | FileFault {
  const read = jsonIn(text);
  if (read === undefined) return 'not-json';
  if (feed === 'importRiskAreas') return isRecord(read) ? [{ format: 'publication', publication: read, rows: 1 }] : 'not-json';
  if (Array.isArray(read)) {
    if (read.length === 0) return 'empty';
    return inParts<unknown>(read).map((items) => ({ format: 'rows', items, rows: items.length }));
  }
  if (!isRecord(read) || read.resourceType !== 'Bundle') return 'not-rows';
  if (feed !== 'importLabResults') return 'not-for-this-feed';
  const bundles = bundleParts(read, rowsPerPart);
  return bundles.length === 0 ? 'empty' : bundles.map(({ bundle, observations }) => ({ format: 'fhir', bundle, rows: observations }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / rowsPerPart) }, (_none, at) => items.slice(at * rowsPerPart, (at + 1) * rowsPerPart));
