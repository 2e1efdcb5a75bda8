import { parse } from 'csv-parse/sync';
import { readSiteFile } from '../../../../cloud-functions/domain/registry/import/read-site-file';
import { reportText } from '../../../../src/packages/site/import/report-text';

const head = ['名称', '类别', '行政区划代码', '详细地址', '预计每天人数', '联系电话'];
const evil = ["=cmd|'/c calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝１', '﹦1', '−1', 'a"b', '一,二'];

test('no cell of the report begins like a formula, and the import takes the file again', () => {
  const text = reportText({ head, rows: evil.map((name) => ({ cells: [name, '商店'], why: '开头像表格公式' })) }, '退回原因');
  const cells: string[][] = parse(text);
  expect(cells).toHaveLength(evil.length + 1);
  for (const row of cells) for (const cell of row) expect(cell).not.toMatch(/^[\s]*[=+\-@|%＝＋－＠﹦−]/);
  expect(cells.at(-1)).toEqual(['一,二', '商店', '', '', '', '', '开头像表格公式']);
  const read = readSiteFile(text);
  expect(read.ok && read.value.rows).toHaveLength(evil.length);
});
