/** Each size as a printer makes it and two scanners see it. */
import { classNames, posterText } from '../../../cloud-functions/adapters/poster/poster-text';
import { makePosters } from '../../../cloud-functions/adapters/poster/posters';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import type { PosterContent } from '../../../cloud-functions/use-cases/ports/posters';
import { readWithZbar, readWithZxing, seePoster } from '../../builders/read-poster';
import { issuedAt } from '../../builders/signed-codes';

const font = (weight: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const posters = makePosters({ regular: font('400Regular'), bold: font('700Bold') });
jest.setTimeout(30_000);

const dotsPerInch = 150;
const millimetres = (pixels: number) => (pixels / dotsPerInch) * 25.4;
const link = 'https://code.mzl.gov.local/s/028t5cy4tqkff1.0123456789abcdef';
const sizes = { a4: [210, 297], a5: [148, 210], sticker: [100, 100] } as const;
const sizesAndLanguages = (['a4', 'a5', 'sticker'] as const).flatMap((size) =>
  (['zh-CN', 'en'] as const).map((language) => [size, language] as const),
);

const names = {
  'a short name': '小卖部',
  'the longest name in Chinese': '满洲里口岸进境冷链食品集中监管仓库第三查验区'.repeat(3).slice(0, 60),
  'the longest name in letters, nowhere to break': 'W'.repeat(60),
};
const longAddress = '敖尔金街道国际公路口岸联检大楼东侧'.repeat(8).slice(0, 120);
const aPoster = (
  change: Partial<Omit<PosterContent, 'site'>>,
  name = '满洲里市第一百货商店',
  address = '满洲里市五道街 12 号',
): PosterContent => ({
  site: { siteId: '0123456789abcdef' as SiteId, name, address, class: 'shop' },
  siteCodeLink: link,
  shortCode: '04HMASWS',
  posterVersion: 3,
  language: 'zh-CN',
  size: 'a4',
  issuedAt,
  ...change,
});
const countOf = (letter: string, text: string) => text.split(letter).length - 1;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe.each(sizesAndLanguages)('a poster of size %s in %s', (size, language) => {
  it.each(Object.entries(names))('with %s is one page of that size, read by two scanners, with nothing cut off', async (_what, name) => {
    const seen = await seePoster(await posters.makePoster(aPoster({ size, language }, name, longAddress)), dotsPerInch);
    const [width, height] = sizes[size];
    expect(seen.pages).toBe(1);
    expect(Math.abs(millimetres(seen.picture.width) - width)).toBeLessThan(0.7);
    expect(Math.abs(millimetres(seen.picture.height) - height)).toBeLessThan(0.7);
    expect(withoutSpaces(seen.text)).toContain(withoutSpaces(name));
    // A reader of small lines may put another line between them: every letter is there, as often as it should be.
    for (const letter of new Set(longAddress)) expect(countOf(letter, seen.text)).toBeGreaterThanOrEqual(countOf(letter, longAddress));
    expect((await readWithZxing(seen.picture)).map(({ text, ecLevel }) => ({ text, ecLevel }))).toEqual([{ text: link, ecLevel: 'M' }]);
    expect(await readWithZbar(seen.picture)).toEqual([link]);
    expect(printedOnRim(seen.picture)).toBe(0);
  });

  it('says version, check digits and what it is in both languages', async () => {
    const { text } = await seePoster(await posters.makePoster(aPoster({ size, language })), 20);
    const said = withoutSpaces(text);
    const { product, siteCode, scanWith, shortCode, version } = posterText;
    const sentences = [product, siteCode, scanWith, shortCode, version, ...(size === 'sticker' ? [] : [classNames.shop])];
    for (const sentence of sentences.flatMap((each) => [each['zh-CN'], each.en])) expect(said).toContain(withoutSpaces(sentence));
    for (const part of ['满洲里市第一百货商店', '五道街12号', '04HMASWS', '2022-09-06']) expect(said).toContain(part);
    expect(said).toMatch(language === 'en' ? /Version版本3/ : /版本Version3/);
  });
});

describe.each([
  ['a4', 2],
  ['a5', 1.4],
  ['sticker', 0.8],
] as const)('the code on size %s', (size, modulesOfMillimetresMin) => {
  it.each(Object.entries(names))(
    `has modules of ${modulesOfMillimetresMin} mm and four light ones around it, beside %s`,
    async (_what, name) => {
      const { picture } = await seePoster(await posters.makePoster(aPoster({ size }, name, longAddress)), dotsPerInch);
      const [code] = await readWithZxing(picture);
      if (!code) throw new Error('not read');
      const { topLeft, bottomRight } = code.position;
      const side = bottomRight.x - topLeft.x;
      const module = side / 33;
      expect(millimetres(module)).toBeGreaterThanOrEqual(modulesOfMillimetresMin);
      const around: number[] = [];
      // A pixel at the edge of the code and of the quiet zone may be half of each.
      for (let off = 2; off <= 4 * module - 2; off += 1) {
        for (let along = -4 * module + 2; along < side + 4 * module - 2; along += 1) {
          for (const [x, y] of [
            [topLeft.x + along, topLeft.y - off],
            [topLeft.x + along, bottomRight.y + off],
            [topLeft.x - off, topLeft.y + along],
            [bottomRight.x + off, topLeft.y + along],
          ] as const) {
            around.push(picture.grey[Math.round(y) * picture.width + Math.round(x)] ?? 0);
          }
        }
      }
      expect(around.length).toBeGreaterThan(2_000);
      expect(around.filter((grey) => grey < 255)).toEqual([]);
    },
  );
});

/** How many pixels of the outermost three millimetres are printed on: a cutter's and a printer's. */
function printedOnRim({ width, height, grey }: { width: number; height: number; grey: Uint8Array }): number {
  const wide = Math.floor((3 / 25.4) * dotsPerInch);
  let printed = 0;
  for (let y = 0; y < height; y += 1) {
    const wholeRow = y < wide || y >= height - wide;
    for (let x = 0; x < width; x += 1) {
      if (!wholeRow && x === wide) x = width - wide;
      if ((grey[y * width + x] ?? 255) < 255) printed += 1;
    }
  }
  return printed;
}
