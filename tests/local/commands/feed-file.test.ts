import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedName } from '../../../cloud-functions/domain/feed/columns';
import { type DeliverPart, feedFile, type PartImported } from '../../../cloud-functions/local/commands/feed-file';
import { refusedFile, safeCell } from '../../../cloud-functions/local/commands/refused-file';
import { type PartContent, stretchesOfFile } from '../../../cloud-functions/local/commands/rows-of-file';
import { detected, fhirBundle } from '../../builders/fhir-bundle';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tongma-feed-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const head = '证件类型,证件号码,样本编号,采样时间\n';
const lineOf = (number: number) => `身份证,${String(number % 7).padStart(18, '1')},S-${number},2022-09-05 08:00\n`;
const lines = (count: number) => Array.from({ length: count }, (_, place) => lineOf(place + 1)).join('');
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const nothing: PartImported = { received: 0, accepted: 0, alreadyHeld: 0, waitingForRegistration: 0, refused: [] };
const rowsOf = (content: PartContent): readonly unknown[] => (content.format === 'rows' ? content.rows : []);
const accepting: DeliverPart = async (content) => {
  const { length } = rowsOf(content);
  return { ...nothing, received: length, accepted: length, waitingForRegistration: 1 };
};
const says = { 'zh-CN': '不对', en: 'wrong' };

async function feed(path: string, deliver: DeliverPart = accepting, { isTTY = false, name = 'lab-results' as FeedName } = {}) {
  const drawn: string[] = [];
  const progress = { isTTY, write: (text: string) => drawn.push(text) };
  const outcome = await feedFile({ feed: name, stretches: stretchesOfFile(name, path), deliver, refused: refusedFile(path), progress });
  return { ...outcome, drawn };
}

it('sends a CSV in parts that the product takes, rows of one person together, each row once', async () => {
  const parts: (readonly unknown[])[] = [];
  const outcome = await feed(file('lab.csv', head + lines(4_500)), async (content) => {
    parts.push(rowsOf(content));
    return accepting(content);
  });
  expect(parts.map(({ length }) => length).sort()).toEqual([2_000, 2_000, 500].sort());
  const samples = parts.flat().map((row) => Object(row).sampleId);
  expect(new Set(samples).size).toBe(4_500);
  const people = parts.map((rows) => rows.map((row) => Object(row).documentNumber));
  for (const numbers of people) expect(numbers).toEqual([...numbers].sort());
  expect(outcome).toMatchObject({ exitCode: 0, err: '' });
  expect(outcome.out).toBe(
    'lab-results: 4,500 rows\naccepted      4,500, of them 3 kept until their holders register\nalready held  0\nrefused       0\n',
  );
});

it('tells how far it is: a line for every tenth, or a bar on a terminal', async () => {
  const path = file('lab.csv', head + lines(20_000));
  expect((await feed(path)).drawn.join('')).toMatch(/^10 % 2,000 rows\n20 % 4,000 rows\n[\s\S]*100 % 20,000 rows\n$/);
  expect((await feed(path, accepting, { isTTY: true })).drawn.at(-2)).toContain('100 % 20,000 rows');
});

it('writes the refused rows beside the file by their place in it, and none of an earlier run', async () => {
  const path = file('lab.csv', head + lines(10));
  const refusing: DeliverPart = async (content) => {
    const rows = rowsOf(content);
    const refused = rows.flatMap((row, place) =>
      ['S-3', 'S-9'].includes(Object(row).sampleId) ? [{ row: place + 1, field: 'sampledAt', code: 'too-long-ago', says }] : [],
    );
    return { ...nothing, received: rows.length, accepted: rows.length - refused.length, refused };
  };
  const outcome = await feed(path, refusing);
  expect(outcome.exitCode).toBe(1);
  expect(outcome.out).toContain(`refused       2, each with its reason in ${path}.refused.csv`);
  expect(readFileSync(`${path}.refused.csv`, 'utf8')).toBe(
    '\uFEFFrow,field,code,reason zh-CN,reason en\r\n3,sampledAt,too-long-ago,不对,wrong\r\n9,sampledAt,too-long-ago,不对,wrong\r\n',
  );
  await feed(path);
  expect(existsSync(`${path}.refused.csv`)).toBe(false);
});

it.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['结果', '结果'],
  ['a,b', '"a,b"'],
])('a cell %j cannot run in a spreadsheet', (text, cell) => {
  expect(safeCell(text)).toBe(cell);
});

it('reads what a spreadsheet in China saves', async () => {
  // 证件类型,证件号码,样本编号,采样时间 / 身份证,1,S,2022-09-05 08:00 in GB 18030.
  const gb =
    'd6a4bcfec0e0d0cd2cd6a4bcfebac5c2eb2cd1f9b1beb1e0bac52cb2c9d1f9cab1bce40ac9edb7ddd6a42c312c532c323032322d30392d30352030383a30300a';
  const sent: unknown[] = [];
  await feed(file('gb.csv', Buffer.from(gb, 'hex')), async (content) => {
    sent.push(...rowsOf(content));
    return accepting(content);
  });
  expect(sent).toEqual([{ documentType: '身份证', documentNumber: '1', sampleId: 'S', sampledAt: '2022-09-05 08:00' }]);
});

it('reads JSON rows and a FHIR bundle', async () => {
  const contents: PartContent[] = [];
  const deliver: DeliverPart = async (content) => {
    contents.push(content);
    return nothing;
  };
  await feed(file('rows.json', JSON.stringify([{ sampleId: 'A' }, 7])), deliver);
  await feed(file('named.json', JSON.stringify({ rows: [{ sampleId: 'B' }] })), deliver);
  await feed(file('fhir.json', JSON.stringify(fhirBundle({ issued: '2022-09-05T14:00:00+08:00', result: detected }))), deliver);
  expect(contents).toMatchObject([
    { format: 'rows', rows: [{ sampleId: 'A' }, 7] },
    { format: 'rows', rows: [{ sampleId: 'B' }] },
    { format: 'fhir', bundle: { resourceType: 'Bundle' } },
  ]);
});

it.each([
  ['empty.csv', '', 'refused, nothing imported: empty'],
  ['names.csv', 'a,b\n1,2\n', 'refused, nothing imported: column 1 has a name we do not know'],
  ['bytes.csv', Buffer.from([0xff, 0xfe, 0x00, 0x00]), 'refused, nothing imported: not text in UTF-8 or GB 18030; save it as CSV UTF-8'],
  ['broken.json', '{', 'refused, nothing imported: not JSON'],
  ['other.json', '{"a":1}', 'refused, nothing imported: neither a list of rows nor a FHIR Bundle'],
])('%s is refused as a whole', async (name, content, err) => {
  expect(await feed(file(name, content))).toMatchObject({ exitCode: 1, err: `${err}\n` });
});

it('a quote that is never closed ends the file there; the rows before are taken', async () => {
  const outcome = await feed(file('lab.csv', `${head}${lines(3)}身份证,"1,S,2022-09-05 08:00\n${lines(2)}`));
  expect(outcome.exitCode).toBe(1);
  expect(outcome.out).toContain('accepted      3');
  expect(outcome.err).toMatch(/^stopped after 3 rows: line \d+: a quote is not closed\. Feed the same file again/);
});

it('stops when the product does not take a part, and says what was done', async () => {
  let parts = 0;
  const outcome = await feed(file('lab.csv', head + lines(8_000)), async (content) => (++parts > 2 ? 'it is away' : accepting(content)));
  expect(outcome).toMatchObject({ exitCode: 1, err: expect.stringMatching(/^stopped after 4,000 rows: it is away\./) });
});

it('names the proposals that a list has become', async () => {
  const path = file('list.csv', '证件类型,证件号码,人员类别,起算时间,依据\n身份证,1,密接,2022-09-05 08:00,第 1 号\n');
  const outcome = await feed(path, async () => ({ ...nothing, received: 1, accepted: 1, proposalId: 'p-1' }), { name: 'control-list' });
  expect(outcome.out).toContain('proposed      1, for a second person to approve: p-1');
});
