/** The list of refused rows beside the file they came from: a CSV that a spreadsheet opens and never runs. */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';

export type RefusedRowTold = {
  readonly row: number;
  readonly field: string;
  readonly code: string;
  readonly says: { readonly 'zh-CN': string; readonly en: string };
};

export type RefusedFile = { readonly path: string; add(rows: readonly RefusedRowTold[]): void };

const firstLine = ['row', 'field', 'code', 'reason zh-CN', 'reason en'];

/** Of an earlier run nothing is left; the file appears with the first refused row. */
export function refusedFile(file: string): RefusedFile {
  const path = `${file}.refused.csv`;
  rmSync(path, { force: true });
  let isBegun = false;
  return {
    path,
    add: (rows) => {
      if (rows.length === 0) return;
      // The mark tells spreadsheets that it is UTF-8.
      if (!isBegun) writeFileSync(path, `\uFEFF${lineOf(firstLine)}`);
      isBegun = true;
      appendFileSync(path, rows.map(({ row, field, code, says }) => lineOf([String(row), field, code, says['zh-CN'], says.en])).join(''));
    },
  };
}

const lineOf = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`;

/** What begins like a formula gets an apostrophe in front (OWASP, CSV injection); a field's name may come from the file. */
export function safeCell(text: string): string {
  const told = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}
