import { Encoder } from 'cbor-x/index-no-eval';
import fc from 'fast-check';
import { readCbor } from '../../../cloud-functions/domain/personal-code/cbor-reader';
import { type CborPart, writeCbor } from '../../../cloud-functions/domain/personal-code/cbor-writer';

const peer = new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false });

/** What a code is made of. */
const aPart: fc.Arbitrary<CborPart> = fc.letrec<{ part: CborPart }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('part'), { maxLength: 5 }),
    fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 4 }).map((keys) => new Map(keys.sort((a, b) => a - b).map((key) => [key, key]))),
  ),
})).part;

const depthOf = (part: CborPart): number => (Array.isArray(part) ? 1 + Math.max(0, ...part.map(depthOf)) : 1);

describe('writing CBOR by hand', () => {
  test('gives the bytes another encoder gives', () => {
    fc.assert(fc.property(aPart, (part) => expect(writeCbor(part)).toEqual(new Uint8Array(peer.encode(part)))));
  });

  test('is read by our reader as it was, as far as that goes deep', () => {
    fc.assert(
      fc.property(aPart, (part) => {
        fc.pre(depthOf(part) <= 3);
        expect(readCbor(writeCbor(part))).toEqual(part);
      }),
    );
  });

  test.each([23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, -1, -24, -25, -256, -257, -65_537])('%d in its shortest form', (number) => {
    expect(writeCbor(number)).toEqual(new Uint8Array(peer.encode(number)));
    expect(readCbor(writeCbor(number))).toBe(number);
  });

  test.each([2 ** 32, 1.5, Number.NaN, -(2 ** 32) - 1])('%d is never written', (number) => {
    expect(() => writeCbor(number)).toThrow(RangeError);
  });

  test('text is ASCII', () => {
    expect(writeCbor('Signature1')).toEqual(new Uint8Array(peer.encode('Signature1')));
    expect(() => writeCbor('码')).toThrow(RangeError);
  });
});
