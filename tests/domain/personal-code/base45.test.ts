import fc from 'fast-check';
import { decodeBase45, encodeBase45 } from '../../../cloud-functions/domain/personal-code/base45';
import vectors from '../../vectors/codes/base45.json';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('base45', () => {
  test.each(vectors.written)('writes $hex as $text', ({ hex, text }) => {
    expect(encodeBase45(bytesOf(hex))).toBe(text);
    expect(decodeBase45(text)).toEqual(bytesOf(hex));
  });

  test.each(vectors.refused)('refuses $text: $why', ({ text }) => {
    expect(decodeBase45(text)).toBeUndefined();
  });

  test('reads back whatever it wrote', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)));
  });

  test('writes only letters of the alphanumeric mode of QR codes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => expect(encodeBase45(bytes)).toMatch(/^[0-9A-Z $%*+\-./:]*$/)));
  });

  test('a text has one meaning: what is read is written the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129AZ $%*+-./:'), maxLength: 30 }), (text) => {
        const bytes = decodeBase45(text);
        if (bytes) expect(encodeBase45(bytes)).toBe(text);
      }),
    );
  });
});
