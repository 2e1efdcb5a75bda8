/** A file of a feed as parts to send, read as it goes: a CSV of any length takes the memory of one stretch of it. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type FeedName, readColumns, rowOfCells } from '../../domain/feed/columns';
import { csvFault, csvOptions } from '../../domain/feed/csv';
import { partsOfBundle } from '../../domain/feed/fhir-parts';
import { decodedText, encodingOf } from './file-encoding';

export type PartContent =
  | { readonly format: 'rows'; readonly rows: readonly unknown[] }
  | { readonly format: 'fhir'; readonly bundle: unknown };
/** `numbers`: of each row, its place in the file; 1 is the first. */
export type Part = { readonly content: PartContent; readonly numbers: readonly number[] };
/** `shareRead`: how much of the file this and what came before is, 0 to 1. */
export type Stretch = { readonly parts: readonly Part[]; readonly shareRead: number };

/** The whole file, or what came after the rows already given, cannot be read. The message is for the one who sends it. */
export class FileNotReadable extends Error {}

/** The contract's limit. */
const rowsPerPartMax = 2_000;
/** Room below the contract's 4 MiB for what JSON adds. */
const charactersPerPartMax = 1_000_000;
/** With the Specimen and Patient of each. */
const observationsPerPartMax = 500;
/** Rows looked at together, so that all of one person are written at once: 274 MB for a file of 400,000 rows. */
const rowsPerStretchMax = 100_000;
/** JSON has to be read whole. */
const jsonBytesMax = 200_000_000;

type NumberedRow = { readonly number: number; readonly row: unknown };

export async function* stretchesOfFile(feed: FeedName, path: string): AsyncGenerator<Stretch> {
  if (/\.json$/i.test(path)) yield { parts: partsOfJson(feed, path), shareRead: 1 };
  else yield* stretchesOfCsv(feed, path);
}

async function* stretchesOfCsv(feed: FeedName, path: string): AsyncGenerator<Stretch> {
  const encoding = await encodingOf(path);
  if (encoding === undefined) throw new FileNotReadable('not text in UTF-8 or GB 18030; save it as CSV UTF-8');
  const bytes = statSync(path).size;
  const source = createReadStream(path);
  const lines = parse(csvOptions(await firstLineOf(path, encoding)));
  // Whatever ends it early reaches the reader below through the parser.
  pipeline(Readable.from(decodedText(source, encoding)), lines, () => {});
  let fields: readonly (string | undefined)[] | undefined;
  let number = 0;
  let rows: NumberedRow[] = [];
  try {
    for await (const cells of lines) {
      if (!fields) {
        fields = columnsOf(feed, cells);
        continue;
      }
      number += 1;
      rows.push({ number, row: rowOfCells(fields, cells) });
      if (rows.length < rowsPerStretchMax) continue;
      yield { parts: partsOfRows(rows), shareRead: source.bytesRead / bytes };
      rows = [];
    }
  } catch (fault) {
    if (fault instanceof FileNotReadable) throw fault;
    if (rows.length > 0) yield { parts: partsOfRows(rows), shareRead: source.bytesRead / bytes };
    throw new FileNotReadable(csvFault(fault));
  }
  if (!fields) throw new FileNotReadable('empty');
  yield { parts: partsOfRows(rows), shareRead: 1 };
}

function columnsOf(feed: FeedName, firstLine: readonly string[]): readonly (string | undefined)[] {
  const fields = readColumns(feed, firstLine);
  if (!fields.ok) throw new FileNotReadable(fields.error);
  return fields.value;
}

async function firstLineOf(path: string, encoding: string): Promise<string> {
  for await (const text of decodedText(createReadStream(path, { end: 20_000 }), encoding)) return text.split(/\r?\n/, 1)[0] ?? '';
  return '';
}

/** A bundle of Observations, an array of rows, or an object with `rows`. */
function partsOfJson(feed: FeedName, path: string): readonly Part[] {
  if (statSync(path).size > jsonBytesMax) throw new FileNotReadable('a JSON file may have 200 MB; send a CSV or several files');
  const content = readJson(path);
  const bundles = feed === 'lab-results' ? partsOfBundle(content, observationsPerPartMax) : undefined;
  if (bundles) return numberedBundles(bundles);
  const rows: unknown = typeof content === 'object' && content !== null && 'rows' in content ? content.rows : content;
  if (!Array.isArray(rows)) throw new FileNotReadable('neither a list of rows nor a FHIR Bundle');
  return partsOfRows(rows.map((row: unknown, place) => ({ number: place + 1, row })));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new FileNotReadable('not JSON');
  }
}

function numberedBundles(bundles: readonly unknown[]): readonly Part[] {
  const numbers = Array.from({ length: observationsPerPartMax }, (_, place) => place + 1);
  return bundles.map((bundle, part) => ({
    content: { format: 'fhir', bundle },
    numbers: numbers.map((number) => part * observationsPerPartMax + number),
  }));
}

/** Rows of one person stand together: one write for all of them. */
function partsOfRows(rows: readonly NumberedRow[]): readonly Part[] {
  const grouped = rows
    .map((each) => ({ ...each, document: documentOf(each.row), characters: JSON.stringify(each.row ?? null).length }))
    .sort((one, other) => (one.document === other.document ? one.number - other.number : one.document < other.document ? -1 : 1));
  const parts: { rows: unknown[]; numbers: number[]; characters: number }[] = [];
  for (const { number, row, characters } of grouped) {
    const last = parts.at(-1);
    const part =
      last && last.rows.length < rowsPerPartMax && last.characters + characters <= charactersPerPartMax
        ? last
        : { rows: [], numbers: [], characters: 0 };
    if (part !== last) parts.push(part);
    // JSON has no `undefined`; `null` is no row either.
    part.rows.push(row ?? null);
    part.numbers.push(number);
    part.characters += characters;
  }
  return parts.map(({ rows: own, numbers }) => ({ content: { format: 'rows', rows: own }, numbers }));
}

const documentOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'documentNumber' in row ? String(row.documentNumber) : '';
