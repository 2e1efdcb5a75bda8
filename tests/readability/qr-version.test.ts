import { alphanumericQr } from '../../src/components/qr-matrix';
import { readWithZbar, readWithZxing } from './readers';
import { longestPersonalCodes, paperCodes } from './real-codes';
import { codeOnPaper } from './sheet';

const modulesOfVersion = (version: number) => 17 + 4 * version;

test('a thousand of the longest personal codes fit version 8 at level M, and two readers that share no code read each', async () => {
  const codes = longestPersonalCodes(1_000);
  expect(new Set(codes).size).toBe(1_000);
  const wrong: string[] = [];
  for (const text of codes) {
    const image = codeOnPaper(text);
    const [zxing] = await readWithZxing(image);
    const zbar = await readWithZbar(image);
    if (zxing?.text !== text || zxing.level !== 'M' || Number(zxing.version) > 8 || zbar[0] !== text) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  console.info(`personal codes: ${Math.max(...codes.map(({ length }) => length))} letters at most`);
}, 240_000);

test('a letter outside the set is refused, never written as something else', () => {
  expect(() => alphanumericQr('https://example')).toThrow(RangeError);
});

test('a hundred paper codes fit version 3 and are read by both', async () => {
  for (const text of paperCodes(100)) {
    expect(alphanumericQr(text).modules).toBeLessThanOrEqual(modulesOfVersion(3));
    const image = codeOnPaper(text);
    expect((await readWithZxing(image))[0]).toMatchObject({ text, level: 'M' });
    expect(await readWithZbar(image)).toEqual([text]);
  }
});

test('a code with one letter more than version 8 holds would not fit', () => {
  expect(alphanumericQr('A'.repeat(221)).modules).toBe(modulesOfVersion(8));
  expect(alphanumericQr('A'.repeat(222)).modules).toBe(modulesOfVersion(9));
});
