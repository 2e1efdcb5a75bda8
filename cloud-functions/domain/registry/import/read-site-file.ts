import { parse } from 'csv-parse/sync';
import { fieldsOfColumns, rowOfCells } from '../../feed/columns';
import { csvFault, csvOptions } from '../../feed/csv';
import { done, type Result, refused } from '../../result';
import { reasonColumns, siteColumns } from './site-columns';

export const siteRowsMax = 5_000;
/** A name of ten thousand characters is a bad row, not a file with an open quote. */
const lineBytesMax = 262_144;

/** `cells` as they were sent; `row` `undefined`: the line has another number of cells than the first one. */
export type FileRow = { readonly cells: readonly string[]; readonly row: unknown };
export type SiteFile = { readonly head: readonly string[]; readonly rows: readonly FileRow[] };

/** Refused as a whole, with a place and never with what stands there: no UTF-8, no CSV, columns that are not ours, too many rows. */
export function readSiteFile(text: string): Result<SiteFile, string> {
  // What a reader of UTF-8 makes of GBK.
  if (text.includes('\uFFFD')) return refused('not UTF-8: save the file as CSV UTF-8');
  let lines: readonly (readonly string[])[];
  try {
    const firstLine = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '';
    lines = parse(text, { ...csvOptions(firstLine), max_record_size: lineBytesMax, to: siteRowsMax + 2 });
  } catch (fault) {
    return refused(csvFault(fault));
  }
  const [head, ...rest] = lines;
  if (!head || rest.length === 0) return refused('empty');
  if (rest.length > siteRowsMax) return refused(`more than ${siteRowsMax} rows: send them in parts`);
  const fields = fieldsOfColumns(siteColumns, head, reasonColumns);
  return fields.ok ? done({ head, rows: rest.map((cells) => ({ cells, row: rowOfCells(fields.value, cells) })) }) : fields;
}
