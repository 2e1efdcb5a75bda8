import * as fc from 'fast-check';
import { decodeBase64url, encodeBase64url } from '../../../src/services/base64url';

test('writes what Node writes and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...(decodeBase64url(text) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test.each(['a', 'ab+d', 'ab/d', 'ab==', 'é'])('refuses %s', (text) => {
  expect(decodeBase64url(text)).toBeUndefined();
});
