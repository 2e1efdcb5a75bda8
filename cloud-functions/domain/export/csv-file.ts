import { stringify } from 'csv-stringify/sync';
import { type ExportTable, linesOf } from './export-table';
import { neutralCsvText } from './neutral-text';

/** RFC 4180, UTF-8 with a byte order mark (a spreadsheet would take it for another encoding), every cell in quotes. */
export function csvFile(table: ExportTable): Uint8Array {
  const lines = linesOf(table).map((line) => line.map(neutralCsvText));
  return Buffer.from(stringify(lines, { bom: true, quoted: true, quoted_empty: true, record_delimiter: '\r\n' }), 'utf8');
}
