import fc from 'fast-check';
import { readScannedSiteCode, siteCodeLink } from '../../../cloud-functions/domain/site-code/site-code-link';
import vectors from '../../vectors/codes/scanned-texts.json';

const aCode = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{14,16}\.[0-9a-hjkmnp-tv-z]{16}$/);

describe('scanned text', () => {
  test.each(vectors.read)('$scanned holds $siteCode', ({ scanned, siteCode }) => {
    expect(readScannedSiteCode(scanned)).toBe(siteCode);
  });

  test.each(vectors.refused)('$scanned holds none: $why', ({ scanned }) => {
    expect(readScannedSiteCode(scanned)).toBeUndefined();
  });

  test('a link gives back the code it was made of, plain or as WeChat encodes it', () => {
    fc.assert(
      fc.property(
        aCode,
        fc.webUrl().map((url) => new URL(url).origin),
        (siteCode, origin) => {
          const link = siteCodeLink(origin, siteCode);
          expect(readScannedSiteCode(link)).toBe(siteCode);
          expect(readScannedSiteCode(encodeURIComponent(link))).toBe(siteCode);
        },
      ),
    );
  });

  test('no text throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 700 }), (text) => void readScannedSiteCode(text)));
    expect(readScannedSiteCode(`https%3a%${'x'.repeat(20)}`)).toBeUndefined();
  });
});
