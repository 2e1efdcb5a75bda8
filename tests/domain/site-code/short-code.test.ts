import fc from 'fast-check';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import { readShortCode, shortCodeOf } from '../../../cloud-functions/domain/site-code/short-code';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aSiteId = fc.stringMatching(/^[0-9a-f]{16}$/).map((text) => text as SiteId);
const places = [0, 1, 2, 3, 4, 5, 6, 7];
const put = (text: string, place: number, letter: string) => text.slice(0, place) + letter + text.slice(place + 1);

describe('short code', () => {
  test.each([
    ['0000000000000000', '00000000'],
    ['0123456789abcdef', '04HMASWS'],
    ['ffffffffffffffff', 'ZZZZZZZC'],
  ])('of site %s is %s', (siteId, code) => {
    expect(shortCodeOf(siteId as SiteId)).toBe(code);
    expect(readShortCode(code)).toBe(code);
  });

  test('is eight letters of Crockford and passes its own check', () => {
    fc.assert(
      fc.property(aSiteId, (siteId) => {
        const code = shortCodeOf(siteId);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(readShortCode(code)).toBe(code);
      }),
    );
  });

  test('every single wrong letter is noticed', () => {
    fc.assert(
      fc.property(aSiteId, (siteId) => {
        const code = shortCodeOf(siteId);
        const wrong = places.flatMap((place) =>
          [...letters].filter((letter) => letter !== code[place]).map((letter) => put(code, place, letter)),
        );
        expect(wrong).toHaveLength(8 * 31);
        expect(wrong.filter((text) => readShortCode(text) !== undefined)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('every swap of two different letters is noticed, neighbours or not', () => {
    fc.assert(
      fc.property(aSiteId, (siteId) => {
        const code = shortCodeOf(siteId);
        const swapped = places.flatMap((one) =>
          places
            .filter((other) => other > one && code[one] !== code[other])
            .map((other) => put(put(code, one, code[other] ?? ''), other, code[one] ?? '')),
        );
        expect(swapped.filter((text) => readShortCode(text) !== undefined)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('every pair of letters in every pair of places is told from its swap', () => {
    // Bits add up separately, so a code of noughts but for two letters stands for all.
    const check = (data: string) => [...letters].find((letter) => readShortCode(data + letter));
    for (const one of places.slice(0, 7)) {
      for (const other of places.slice(one + 1, 7)) {
        for (const letter of letters.slice(1)) {
          expect(check(put('0000000', one, letter))).not.toBe(check(put('0000000', other, letter)));
        }
      }
    }
  });

  test.each([
    ['04hm-asw s', '04HMASWS'],
    ['O4HMASWS', '04HMASWS'],
  ])('%j is read as %s', (typed, code) => {
    expect(readShortCode(typed)).toBe(code);
  });

  test.each(['', '04HMASW', '04HMASWSS', '04HMASWU', '04HMASW码', '04HMASW!'])('%j is none', (typed) => {
    expect(readShortCode(typed)).toBeUndefined();
  });
});
