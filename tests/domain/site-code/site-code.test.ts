import fc from 'fast-check';
import { siteCode as siteCodeOfContract } from '../../../cloud-functions/contract/schemas/basics';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import {
  doorIdMax,
  formatSiteCode,
  parseSiteCode,
  posterVersionMax,
  posterVersionOfDoorMax,
} from '../../../cloud-functions/domain/site-code/site-code';
import { readScannedSiteCode, siteCodeLink } from '../../../cloud-functions/domain/site-code/site-code-link';
import vectors from '../../vectors/codes/site-codes.json';

const aSiteId = fc.stringMatching(/^[0-9a-f]{16}$/).map((text) => text as SiteId);
const aTag = fc.stringMatching(/^[0-9a-f]{20}$/);
const aVersion = fc.integer({ min: 1, max: posterVersionMax });

describe('site code', () => {
  test.each(vectors.written)('$text', ({ text, siteId, posterVersion, door, tag }) => {
    expect(parseSiteCode(text)).toEqual({ siteId, posterVersion, tag, ...(door !== undefined && { door }) });
    expect(formatSiteCode({ siteId: siteId as SiteId, posterVersion, door, tag })).toBe(text);
  });

  test.each(vectors.refused)('$text is none: $why', ({ text }) => {
    expect(parseSiteCode(text)).toBeUndefined();
  });

  test('is read as it was written, and the contract lets it through', () => {
    fc.assert(
      fc.property(aSiteId, aVersion, aTag, (siteId, posterVersion, tag) => {
        const text = formatSiteCode({ siteId, posterVersion, tag });
        expect(parseSiteCode(text)).toEqual({ siteId, posterVersion, tag });
        expect(siteCodeOfContract.safeParse(text).success).toBe(true);
      }),
    );
  });

  test('is read with its door as it was written, and the contract lets it through', () => {
    const aDoor = fc.integer({ min: 1, max: doorIdMax });
    fc.assert(
      fc.property(aSiteId, fc.integer({ min: 1, max: posterVersionOfDoorMax }), aDoor, aTag, (siteId, posterVersion, door, tag) => {
        const text = formatSiteCode({ siteId, posterVersion, door, tag });
        expect(parseSiteCode(text)).toEqual({ siteId, posterVersion, door, tag });
        expect(siteCodeOfContract.safeParse(text).success).toBe(true);
        expect(readScannedSiteCode(siteCodeLink('https://code.mzl.gov.local', text))).toBe(text);
      }),
    );
  });

  test('one site, version and door has one spelling', () => {
    const letters = '0123456789abcdefghjkmnpqrstvwxyziluoABCZ.-';
    const aText = fc.string({ unit: fc.constantFrom(...letters), minLength: 29, maxLength: 34 });
    fc.assert(
      fc.property(aText, (text) => {
        const read = parseSiteCode(text);
        if (read) expect(formatSiteCode(read)).toBe(text);
      }),
    );
  });

  test.each([0, -1, 1.5, posterVersionMax + 1, Number.NaN])('has no poster version %p', (posterVersion) => {
    expect(() => formatSiteCode({ siteId: '0123456789abcdef' as SiteId, posterVersion, tag: '0'.repeat(20) })).toThrow(RangeError);
  });

  test.each([
    [0, 1],
    [doorIdMax + 1, 1],
    [1.5, 1],
    [1, posterVersionOfDoorMax + 1],
  ])('there is no door %p with poster version %p', (door, posterVersion) => {
    expect(() => formatSiteCode({ siteId: '0123456789abcdef' as SiteId, posterVersion, door, tag: '0'.repeat(20) })).toThrow(RangeError);
  });

  test.each([
    [1, undefined, 60],
    [32, undefined, 61],
    [posterVersionMax, undefined, 62],
    [1, 1, 61],
    [posterVersionOfDoorMax, doorIdMax, 62],
  ])('with poster version %p, door %p and a host of 18 letters the link has %d letters: QR 4-M', (posterVersion, door, letters) => {
    const code = formatSiteCode({ siteId: 'ffffffffffffffff' as SiteId, posterVersion, door, tag: 'f'.repeat(20) });
    const link = siteCodeLink('https://code.mzl.gov.local', code);
    expect(new URL(link).host.length).toBe(18);
    expect(link.length).toBe(letters);
    // ISO/IEC 18004 table 7: bytes of version 4-M.
    expect(letters).toBeLessThanOrEqual(62);
  });
});
