import { makePaperCodeSheets } from '../../../cloud-functions/adapters/paper-code/paper-code-sheets';
import { paperCodeText, waysToUse } from '../../../cloud-functions/adapters/paper-code/paper-code-text';
import { formatPaperCode, parsePaperCode } from '../../../cloud-functions/domain/gate/paper-code';
import type { PaperCodeSheet } from '../../../cloud-functions/use-cases/ports/paper-code-sheets';
import { at } from '../../builders/facts';
import { readWithZbar, readWithZxing, seePoster } from '../../builders/read-poster';

const font = (weight: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const sheets = makePaperCodeSheets({ regular: font('400Regular'), bold: font('700Bold') });
jest.setTimeout(30_000);

const parts = { paperCodeId: '0123456789abcdef0123', tag: 'fedcba98765432100123' };
const text = formatPaperCode(parts);
const aSheet = (rest: Partial<PaperCodeSheet> = {}): PaperCodeSheet => ({
  text,
  maskedName: '钱**',
  issuedAt: at('2022-09-06T08:30:00+08:00'),
  validUntil: at('2023-03-06T00:00:00+08:00'),
  language: 'zh-CN',
  ...rest,
});
const withoutSpaces = (said: string) => said.replace(/\s/g, '');

test.each(['zh-CN', 'en'] as const)(
  'a sheet in %s is one page that two scanners read, and that says all in both languages',
  async (language) => {
    const pdf = await sheets.makeSheet(aSheet({ language }));
    const seen = await seePoster(pdf, 200);
    expect(seen.pages).toBe(1);
    expect((await readWithZxing(seen.picture)).map((read) => read.text)).toEqual([text]);
    expect(await readWithZbar(seen.picture)).toEqual([text]);
    expect(parsePaperCode(text)).toEqual(parts);
    const said = withoutSpaces(seen.text);
    const sentences = [...Object.values(paperCodeText), ...waysToUse].flatMap((each) => [each['zh-CN'], each.en]);
    for (const sentence of sentences) expect(said).toContain(withoutSpaces(sentence));
    expect(said).toContain('钱**');
    expect(said).toContain('2023-03-05');
  },
);

test('a name in letters stays on its card beside the code', async () => {
  const seen = await seePoster(await sheets.makeSheet(aSheet({ maskedName: 'M*** A*** B*** C*** D***' })), 150);
  expect(withoutSpaces(seen.text)).toContain('M***A***B***C***D***');
  expect((await readWithZxing(seen.picture)).map((read) => read.text)).toEqual([text]);
});

test('the file tells nothing of its holder and its bytes follow from what it says', async () => {
  const [one, other] = await Promise.all([sheets.makeSheet(aSheet()), sheets.makeSheet(aSheet())]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const titles = /\/(Title|Author|Subject) [^\n]*/g;
  for (const line of Buffer.from(one).toString('latin1').match(titles) ?? []) expect(line).not.toContain('*');
  expect(one.length).toBeLessThan(80_000);
});
