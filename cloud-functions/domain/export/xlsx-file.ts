import { utils, type WorkSheet, write } from '@e965/xlsx';
import { type ExportTable, linesOf } from './export-table';
import { neutralText } from './neutral-text';

/** Wide enough for a time or a pseudonym, in characters. */
const columnCharacters = 22;
/** Excel's own bound, and what a sheet's name may not hold. */
const sheetName = (title: string): string =>
  neutralText(title)
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'export';

/** One sheet; every cell is a text cell, formatted as text, so that nothing is reckoned, now or after it is edited. */
export function xlsxFile(table: ExportTable): Uint8Array {
  const sheet: WorkSheet = {};
  const lines = linesOf(table);
  let widest = 1;
  for (const [row, line] of lines.entries()) {
    widest = Math.max(widest, line.length);
    for (const [column, text] of line.entries()) sheet[utils.encode_cell({ r: row, c: column })] = { t: 's', v: neutralText(text), z: '@' };
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, lines.length - 1), c: widest - 1 } });
  sheet['!cols'] = table.columns.map(() => ({ wch: columnCharacters }));
  const { author, subject, comments } = table.properties;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName(table.title));
  book.Props = {
    Title: neutralText(table.title),
    Subject: neutralText(subject),
    Author: neutralText(author),
    Comments: neutralText(comments),
  };
  const file: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(file instanceof Uint8Array)) throw new Error('the spreadsheet was not written');
  return file;
}
