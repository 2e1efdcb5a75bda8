import { classNames, posterText, signsOfAFake, stepsToCheckIn } from '../../../cloud-functions/adapters/poster/poster-text';
import { makePosters } from '../../../cloud-functions/adapters/poster/posters';
import { qrMatrix } from '../../../cloud-functions/adapters/poster/qr-matrix';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import { siteClasses } from '../../../cloud-functions/domain/site-code/site';
import type { PosterContent } from '../../../cloud-functions/use-cases/ports/posters';
import { type Picture, readWithZbar, readWithZxing, seePoster } from '../../builders/read-poster';
import { issuedAt } from '../../builders/signed-codes';

const font = (weight: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const posters = makePosters({ regular: font('400Regular'), bold: font('700Bold') });

const link = 'https://code.mzl.gov.local/s/028t5cy4tqkff1.0123456789abcdef';
const aPoster = (change: { name?: string; address?: string } & Partial<Omit<PosterContent, 'site'>> = {}): PosterContent => {
  const { name = '满洲里市第一百货商店', address = '内蒙古自治区呼伦贝尔市满洲里市五道街 12 号', ...rest } = change;
  return {
    site: { siteId: '0123456789abcdef' as SiteId, name, address, class: 'shop' },
    siteCodeLink: link,
    shortCode: '04HMASWS',
    posterVersion: 3,
    language: 'zh-CN',
    size: 'a4',
    issuedAt,
    ...rest,
  };
};
jest.setTimeout(30_000);

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('poster', () => {
  const names = {
    'a short name': '小卖部',
    'the longest name in Chinese': '满洲里口岸进境冷链食品集中监管仓库第三查验区'.repeat(3).slice(0, 60),
    'the longest name in letters, nowhere to break': 'W'.repeat(60),
    'Russian beside Chinese': 'Магазин «Дружба» 友谊商店',
  };

  test.each(Object.entries(names))('with %s is one page that two scanners read at 150 dpi', async (_, name) => {
    const seen = await seePoster(
      await posters.makePoster(aPoster({ name, address: '敖尔金街道国际公路口岸联检大楼东侧'.repeat(8).slice(0, 120) })),
      150,
    );
    expect(seen.pages).toBe(1);
    expect(withoutSpaces(seen.text)).toContain(withoutSpaces(name));
    expect((await readWithZxing(seen.picture)).map(({ text, ecLevel }) => ({ text, ecLevel }))).toEqual([{ text: link, ecLevel: 'M' }]);
    expect(await readWithZbar(seen.picture)).toEqual([link]);
  });

  test.each(['zh-CN', 'en'] as const)('in %s says what it must, in both languages', async (language) => {
    const { text } = await seePoster(await posters.makePoster(aPoster({ language })), 20);
    const said = withoutSpaces(text);
    const sentences = [...Object.values(posterText), ...stepsToCheckIn, ...signsOfAFake, classNames.shop];
    for (const sentence of sentences.flatMap((each) => [each['zh-CN'], each.en])) expect(said).toContain(withoutSpaces(sentence));
    for (const part of ['满洲里市第一百货商店', '五道街12号', '04HMASWS', '2022-09-06', 'https://code.mzl.gov.local/s/']) {
      expect(said).toContain(part);
    }
    expect(said).toMatch(language === 'en' ? /Version版本3/ : /版本Version3/);
  });

  test('is read by a phone camera from afar: the page 500 pixels high, grey and blurred', async () => {
    const { picture } = await seePoster(await posters.makePoster(aPoster()), 42.8);
    expect(picture.height).toBeLessThanOrEqual(501);
    expect((await readWithZxing(blurred(picture))).map(({ text }) => text)).toEqual([link]);
  });

  test('keeps four light modules around the code, and the code over 8 cm', async () => {
    const { picture } = await seePoster(await posters.makePoster(aPoster()), 150);
    const [code] = await readWithZxing(picture);
    if (!code) throw new Error('not read');
    const { topLeft, bottomRight } = code.position;
    const side = bottomRight.x - topLeft.x;
    expect((side / 150) * 2.54).toBeGreaterThan(8);
    const quiet = Math.floor((4 * side) / 33) - 2;
    const around: number[] = [];
    for (let off = 2; off <= quiet; off += 1) {
      for (let along = -quiet; along < side + quiet; along += 1) {
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
    expect(around.length).toBeGreaterThan(10_000);
    expect(around.filter((value) => value < 255)).toEqual([]);
  });

  test('made twice is the same to the byte', async () => {
    const [one, two] = [await posters.makePoster(aPoster()), await posters.makePoster(aPoster())];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(one.length).toBeLessThan(60_000);
  });

  test('is made even of a name the font cannot draw', async () => {
    const { pages, picture } = await seePoster(await posters.makePoster(aPoster({ name: '𠮷野家🍜' })), 100);
    expect(pages).toBe(1);
    expect(await readWithZbar(picture)).toEqual([link]);
  });

  test('fails, and says so, without a font', async () => {
    await expect(makePosters({ regular: '/nowhere.ttf', bold: '/nowhere.ttf' }).makePoster(aPoster())).rejects.toThrow('nowhere.ttf');
  });
});

describe('QR matrix of a site code', () => {
  test.each([
    [60, 33],
    [61, 33],
    [62, 33],
    [63, 37],
  ])('a link of %d letters takes %d modules: version 4 up to 62', (letters, modules) => {
    const matrix = qrMatrix(`https://code.mzl.gov.local/s/${'a'.repeat(letters - 29)}`);
    expect(matrix.length).toBe(modules);
    expect(matrix.every((row) => row.length === modules)).toBe(true);
  });
});

describe('words on the poster', () => {
  test('every class of site has a name in both languages', () => {
    expect(Object.keys(classNames).sort()).toEqual([...siteClasses].sort());
  });
});

/** Each pixel the mean of its 3 × 3 neighbours: a lens out of focus. The rim stays white. */
function blurred({ width, height, grey }: Picture): Picture {
  const soft = new Uint8Array(grey.length).fill(255);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let place = 0; place < 9; place += 1) sum += grey[(y - 1 + Math.floor(place / 3)) * width + x - 1 + (place % 3)] ?? 255;
      soft[y * width + x] = sum / 9;
    }
  }
  return { width, height, grey: soft };
}
