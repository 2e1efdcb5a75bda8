import { Encoder } from 'cbor-x/index-no-eval';
import fc from 'fast-check';
import { readCbor } from '../../../cloud-functions/domain/personal-code/cbor-reader';
import vectors from '../../vectors/codes/cbor.json';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const cbor = new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false });

const anInteger = fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 });
const aLeaf = fc.oneof(anInteger, fc.constant(null), fc.uint8Array({ maxLength: 40 }));
const anItem = fc.oneof(aLeaf, fc.array(aLeaf, { maxLength: 30 }), fc.array(fc.array(aLeaf, { maxLength: 5 }), { maxLength: 5 }));

describe('CBOR reader', () => {
  test.each(vectors.refused)('refuses $hex: $why', ({ hex }) => {
    expect(readCbor(bytesOf(hex))).toBeUndefined();
  });

  test('reads what cbor-x writes', () => {
    fc.assert(fc.property(anItem, (item) => expect(readCbor(new Uint8Array(cbor.encode(item)))).toEqual(item)));
  });

  test('reads a map with integer keys', () => {
    expect(readCbor(bytesOf('a2012604420102'))).toEqual(
      new Map<number, unknown>([
        [1, -7],
        [4, bytesOf('0102')],
      ]),
    );
  });

  test('refuses every cut of what it reads', () => {
    fc.assert(
      fc.property(anItem, fc.nat(), (item, cut) => {
        const bytes = new Uint8Array(cbor.encode(item));
        expect(readCbor(bytes.subarray(0, cut % bytes.length))).toBeUndefined();
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readCbor(bytes)),
      { numRuns: 2000 },
    );
  });
});
