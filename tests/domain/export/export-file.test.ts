import { read, utils, type WorkBook } from '@e965/xlsx';
import { exportFile } from '../../../cloud-functions/domain/export/export-file';
import type { ExportTable } from '../../../cloud-functions/domain/export/export-table';
import { neutralCsvText, neutralText } from '../../../cloud-functions/domain/export/neutral-text';
import { injectionSet } from './injection-set';

const attacks = injectionSet.map(({ attack }) => attack);
const plain = ['2022-09-06T08:30:00+08:00', '12e456789012', '0012', 'TRUE', '', 'ab,cd"ef;gh', '=1+1', '12.5%', '1/2'];
const table: ExportTable = {
  title: '=cmd|calc 到访记录',
  columns: ['=名称', '时间', '假名'],
  rows: [...attacks.map((attack) => [attack, '', 'x']), ...plain.map((text) => [text, text, text])],
  head: ['@head', '仅供案件 HM-1 使用'],
  foot: ['-foot'],
  properties: { author: '=张**', subject: '+x', comments: '@y' },
};
const linesOfTable = [['@head'], ['仅供案件 HM-1 使用'], table.columns, ...table.rows, ['-foot']];

/** Every cell as the library found it, row by row. */
function cellsOf(book: WorkBook) {
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from({ length: range.e.c + 1 }, (_, column) => {
      const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })];
      return typeof cell === 'object' && cell !== null && 't' in cell && 'v' in cell
        ? { type: cell.t, text: cell.v, formula: 'f' in cell }
        : undefined;
    }),
  );
}

const opened = {
  csv: () => read(exportFile(table, 'csv').file, { type: 'buffer', cellFormula: true }),
  xlsx: () => read(exportFile(table, 'xlsx').file, { type: 'buffer', cellFormula: true }),
};

describe.each([
  ['csv', neutralCsvText],
  ['xlsx', neutralText],
] as const)('a %s file opened by a spreadsheet library', (format, neutralised) => {
  it('holds every cell as text, none as a formula, number or date, and equal to the neutral text', () => {
    const cells = cellsOf(opened[format]());
    expect(cells).toHaveLength(linesOfTable.length);
    for (const [row, line] of linesOfTable.entries()) {
      for (const [column, text] of line.entries()) {
        const cell = cells[row]?.[column];
        if (neutralised(text) === '') expect(cell?.text ?? '').toBe('');
        else expect(cell).toEqual({ type: 's', text: neutralised(text), formula: false });
      }
    }
  });

  it('has its watermark above the headings and below the last row', () => {
    const cells = cellsOf(opened[format]());
    expect(cells[1]?.[0]?.text).toBe('仅供案件 HM-1 使用');
    expect(cells.at(-1)?.[0]?.text).toBe("'-foot");
  });
});

it('carries the watermark in the properties of the workbook too', () => {
  expect(opened.xlsx().Props).toMatchObject({ Author: "'=张**", Subject: "'+x", Comments: "'@y" });
});

it('begins a CSV file with a byte order mark, so that Chinese is not garbled, and quotes every cell', () => {
  const { file, contentType } = exportFile(table, 'csv');
  expect([...file.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(contentType).toBe('text/csv; charset=utf-8');
  const text = Buffer.from(file).toString('utf8').slice(1);
  expect(
    text
      .split('\r\n')
      .filter((line) => line !== '')
      .every((line) => line.startsWith('"') && line.endsWith('"')),
  ).toBe(true);
});
