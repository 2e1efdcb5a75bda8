/** CSV as spreadsheets write it (RFC 4180, and what is usual beside it). */
import { type Options, parse } from 'csv-parse/sync';
import { done, type Result, refused } from '../result';
import { type FeedName, readColumns, rowOfCells } from './columns';

/** A line this long is a quote that was never closed. */
const lineBytesMax = 20_000;

/** The line of names and one row more than a request may have: enough to see that there are too many. */
const linesMax = 2_002;

const delimiters = [',', '\t', ';'] as const;

/** Quoted line breaks and a byte order mark are fine; empty lines are left out. `firstLine` tells what parts the cells. */
export function csvOptions(firstLine: string): Options & { readonly columns: false } {
  const [delimiter] = [...delimiters].sort((one, other) => firstLine.split(other).length - firstLine.split(one).length);
  return {
    bom: true,
    columns: false,
    delimiter: delimiter ?? ',',
    max_record_size: lineBytesMax,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  };
}

/** `undefined` stands for a line that is no row. Refused, with a place: text that is no CSV; columns that are not the feed's. */
export function readCsv(feed: FeedName, text: string): Result<readonly unknown[], string> {
  let lines: readonly (readonly string[])[];
  try {
    lines = parse(text, { ...csvOptions(text.slice(0, lineBytesMax).split(/\r?\n/, 1)[0] ?? ''), to: linesMax });
  } catch (fault) {
    return refused(csvFault(fault));
  }
  const [firstLine, ...rest] = lines;
  if (!firstLine) return refused('empty');
  const fields = readColumns(feed, firstLine);
  return fields.ok ? done(rest.map((cells) => rowOfCells(fields.value, cells))) : fields;
}

/** In our words: the parser's own would quote the line, and with it a person. Anything else is thrown on. */
export function csvFault(fault: unknown): string {
  // The parser's errors carry a code of its own and the number of the line.
  const isOfParser = fault instanceof Error && 'code' in fault && 'lines' in fault && typeof fault.lines === 'number';
  if (!isOfParser) throw fault;
  const { code, lines: line } = fault;
  const isOpen = code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED';
  return `line ${line}: ${isOpen ? 'a quote is not closed' : 'a quote stands inside a cell'}`;
}
