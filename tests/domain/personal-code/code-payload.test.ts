import { Encoder } from 'cbor-x/index-no-eval';
import fc from 'fast-check';
import {
  type CodePayload,
  codeExpiresAt,
  decodeCodePayload,
  encodeCodePayload,
  testAgeMinutesAt,
} from '../../../cloud-functions/domain/personal-code/code-payload';
import { addMilliseconds, instant } from '../../../cloud-functions/domain/time';
import { aPayload, at, issuedAt } from '../../builders/signed-codes';
import vectors from '../../vectors/codes/payloads.json';

const cbor = new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false });
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

const anyPayload: fc.Arbitrary<CodePayload> = fc.record({
  subject: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  colour: fc.constantFrom('green', 'yellow', 'red', 'unverifiable'),
  missedTest: fc.boolean(),
  pendingTest: fc.boolean(),
  paper: fc.boolean(),
  people: fc.integer({ min: 1, max: 7 }),
  testAgeMinutes: fc.integer({ min: 0, max: 65_535 }),
  issuedAt: fc.integer({ min: 1, max: 2 ** 32 - 1 }).map((seconds) => instant(seconds * 1000)),
  lifeSeconds: fc.integer({ min: 1, max: 21_600 }),
  anchor: fc.uint8Array({ minLength: 12, maxLength: 12 }),
  slotSeconds: fc.constant(30),
});

describe('payload of a personal code', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(anyPayload, (payload) => expect(decodeCodePayload(encodeCodePayload(payload))).toEqual(payload)));
  });

  test('is spelt as another encoder spells it', () => {
    fc.assert(
      fc.property(anyPayload, ({ subject, testAgeMinutes, issuedAt: issued, lifeSeconds, anchor, slotSeconds, ...payload }) => {
        const bytes = encodeCodePayload({ subject, testAgeMinutes, issuedAt: issued, lifeSeconds, anchor, slotSeconds, ...payload });
        const flags = Object(cbor.decode(bytes))[1];
        expect(hexOf(bytes)).toBe(hexOf(cbor.encode([subject, flags, testAgeMinutes, issued / 1000, lifeSeconds, anchor, slotSeconds])));
        expect(flags >> 5).toBe(payload.people - 1);
      }),
    );
  });

  test('may have no test age', () => {
    const { testAgeMinutes, ...untested } = aPayload();
    expect(testAgeMinutes).toBe(1_080);
    expect(decodeCodePayload(encodeCodePayload(untested))).toEqual(untested);
  });

  test.each(vectors)('vector: $name', ({ hex, payload }) => {
    const { issuedAt: issued, subject, anchor, ...rest } = payload;
    const expected = { ...rest, issuedAt: at(issued), subject: bytesOf(subject), anchor: bytesOf(anchor) };
    expect(decodeCodePayload(bytesOf(hex))).toEqual(expected);
    expect(encodeCodePayload({ ...aPayload({ testAgeMinutes: undefined }), ...(expected as Partial<CodePayload>) })).toEqual(bytesOf(hex));
  });

  test.each([
    ['a life of no time', { lifeSeconds: 0 }],
    ['a life of more than six hours', { lifeSeconds: 21_601 }],
    ['a fraction of a second', { issuedAt: instant(issuedAt + 1) }],
    ['a short subject', { subject: new Uint8Array(15) }],
    ['a long anchor', { anchor: new Uint8Array(13) }],
    ['a negative test age', { testAgeMinutes: -1 }],
    ['a test age beyond 65,535 minutes', { testAgeMinutes: 65_536 }],
    ['a group of nobody', { people: 0 }],
    ['a group of eight', { people: 8 }],
    ['half a person', { people: 1.5 }],
    ['a slot shorter than 30 s, for which 720 would not last', { slotSeconds: 29 }],
  ] as const)('is never written with %s', (_, change) => {
    expect(() => encodeCodePayload(aPayload(change))).toThrow(RangeError);
  });

  test.each([
    ['a group of eight', 1, 225],
    ['flags of two bytes', 1, 257],
    ['flags that are no number', 1, null],
    ['an eighth part', 7, 0],
    ['a subject that is a number', 0, 7],
    ['a test age that is bytes', 2, new Uint8Array(2)],
    ['a negative time', 3, -1],
  ] as const)('is not read with %s', (_, index, part) => {
    const parts: unknown[] = [new Uint8Array(16), 1, 0, 1_662_424_200, 21_600, new Uint8Array(12), 30];
    expect(decodeCodePayload(new Uint8Array(cbor.encode(parts)))).toBeDefined();
    parts[index] = part;
    expect(decodeCodePayload(new Uint8Array(cbor.encode(parts)))).toBeUndefined();
  });

  test('flags of nought are not green', () => {
    const parts = [new Uint8Array(16), 0, 0, 1_662_424_200, 21_600, new Uint8Array(12), 30];
    expect(decodeCodePayload(new Uint8Array(cbor.encode(parts)))?.colour).toBe('unverifiable');
  });

  test('ends when its life is spent', () => {
    expect(codeExpiresAt(aPayload({ lifeSeconds: 90 }))).toBe(addMilliseconds(issuedAt, 90_000));
  });

  test.each([
    [0, 1_080],
    [1, 1_081],
    [60_000, 1_081],
    [60_001, 1_082],
    [-5_000, 1_080],
  ])('%d ms after issue the test is %d minutes old, never taken for younger', (milliseconds, minutes) => {
    expect(testAgeMinutesAt(aPayload(), addMilliseconds(issuedAt, milliseconds))).toBe(minutes);
  });
});
