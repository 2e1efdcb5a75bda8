import fc from 'fast-check';
import { decodeBase64url, encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';

describe('base64url without Buffer', () => {
  test('agrees with Buffer on every text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(encodeBase64url(bytes)).toBe(text);
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AAAAA', 'AAA=', 'AA+A', 'AB', 'AAB', ' AAA', 'AA码A'])('refuses %j, which no encoder writes', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});
