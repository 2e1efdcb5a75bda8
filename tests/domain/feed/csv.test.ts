import { columnsOf, feedNames, ignoredColumns, readColumns } from '../../../cloud-functions/domain/feed/columns';
import { readCsv } from '../../../cloud-functions/domain/feed/csv';

const row = { documentType: '身份证', documentNumber: '11010519491231002X', sampleId: 'A1', sampledAt: '2022-09-05 08:00' };
const head = '证件类型,证件号码,样本编号,采样时间';
const line = '身份证,11010519491231002X,A1,2022-09-05 08:00';
const read = (text: string) => readCsv('lab-results', text);

describe('a CSV', () => {
  it.each([
    ['Chinese names', `${head}\n${line}`],
    ['our names', `documentType,documentNumber,sampleId,sampledAt\n${line}`],
    ['names with stars and spaces', `证件类型*, 证件号码 ,样本编号,采样时间\n${line}`],
    ['a byte order mark and Windows line ends', `\uFEFF${head}\r\n${line}\r\n`],
    ['empty lines', `${head}\n\n${line}\n,,,\n\n`],
    ['tabs', `${head}\n${line}`.replaceAll(',', '\t')],
    ['semicolons', `${head}\n${line}`.replaceAll(',', ';')],
    ['quotes', `${head}\n"身份证","11010519491231002X","A1","2022-09-05 08:00"`],
    ['columns we drop', `序号,姓名,${head},备注\n1,张伟,${line},"请,尽快\n回复"`],
  ])('may have %s', (_, text) => {
    expect(read(text)).toEqual({ ok: true, value: [row] });
  });

  it('keeps a quoted line break inside its cell', () => {
    expect(read(`${head}\n身份证,11010519491231002X,"A\n1",2022-09-05 08:00`)).toEqual({ ok: true, value: [{ ...row, sampleId: 'A\n1' }] });
  });

  it('has a line that is no row where cells are missing or too many', () => {
    expect(read(`${head}\n身份证,1\n${line}\n${line},more`)).toEqual({ ok: true, value: [undefined, row, undefined] });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a name nobody knows', `${head},结过\n${line},阴性`, 'column 5 has a name we do not know'],
    ['a column twice', `${head},样本号\n${line},A2`, 'column 5: sampleId is there twice'],
    ['a column too few', '证件类型,证件号码,样本编号\n身份证,1,A1', 'no column sampledAt (采样时间)'],
    ['a quote that never ends', `${head}\n身份证,"11010519491231002X,A1,2022-09-05 08:00\n${line}`, 'line 3: a quote is not closed'],
    ['a quote within a cell', `${head}\n身份证,1101"05,A1,2022-09-05 08:00`, 'line 2: a quote stands inside a cell'],
  ])('with %s is refused as a whole', (_, text, reason) => {
    expect(read(text)).toEqual({ ok: false, error: reason });
  });

  it('without names does not tell its first person', () => {
    expect(JSON.stringify(read(line))).not.toContain('1949');
  });
});

test.each(feedNames)('the columns of %s can be told apart', (feed) => {
  const names = columnsOf[feed].flatMap((column) => [column.field.toLowerCase(), ...column.names]);
  expect(new Set([...names, ...ignoredColumns]).size).toBe(names.length + ignoredColumns.length);
  expect(
    readColumns(
      feed,
      columnsOf[feed].map(({ names: [chinese = ''] }) => chinese),
    ),
  ).toEqual({
    ok: true,
    value: columnsOf[feed].map(({ field }) => field),
  });
});
