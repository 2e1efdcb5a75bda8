import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anchorOf, slotOfValue, slotsOfChain, slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import vectors from '../../vectors/codes/chain.json';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const aSeed = fc.uint8Array({ minLength: 16, maxLength: 16 });
const aSlot = fc.integer({ min: 0, max: slotsOfChain - 1 });

describe('hash chain', () => {
  test.each(vectors)('seed $seed', ({ seed, anchor, slots }) => {
    expect(anchorOf(bytesOf(seed))).toEqual(bytesOf(anchor));
    for (const { slot, value } of slots) expect(slotValueOf(bytesOf(seed), slot)).toEqual(bytesOf(value));
  });

  test('is SHA-256 cut to 12 bytes, 720 times', () => {
    let value: Uint8Array = bytesOf('000102030405060708090a0b0c0d0e0f');
    for (let step = 0; step < 720; step += 1) value = createHash('sha256').update(value).digest().subarray(0, 12);
    expect(anchorOf(bytesOf('000102030405060708090a0b0c0d0e0f'))).toEqual(new Uint8Array(value));
  });

  test('a value is found in its own slot', () => {
    fc.assert(
      fc.property(aSeed, aSlot, (seed, slot) => expect(slotOfValue(slotValueOf(seed, slot), anchorOf(seed), slotsOfChain)).toBe(slot)),
      { numRuns: 30 },
    );
  });

  test('a value of another seed is of no slot', () => {
    fc.assert(
      fc.property(aSeed, aSeed, aSlot, (seed, other, slot) => {
        fc.pre(Buffer.compare(seed, other) !== 0);
        expect(slotOfValue(slotValueOf(other, slot), anchorOf(seed), slotsOfChain)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test('slots after the code is over are not looked at', () => {
    const seed = bytesOf('00'.repeat(16));
    expect(slotOfValue(slotValueOf(seed, 9), anchorOf(seed), 10)).toBe(9);
    expect(slotOfValue(slotValueOf(seed, 10), anchorOf(seed), 10)).toBeUndefined();
  });

  test.each([-1, slotsOfChain, 0.5, Number.NaN])('there is no slot %p to show', (slot) => {
    expect(() => slotValueOf(new Uint8Array(16), slot)).toThrow(RangeError);
  });
});
