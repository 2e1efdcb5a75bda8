import { decodeBase45 } from '../../../cloud-functions/domain/personal-code/base45';
import { anchorOf, slotOfValue } from '../../../cloud-functions/domain/personal-code/chain';
import { decodeBase64url } from '../../../src/services/base64url';
import { isOver, slotShown } from '../../../src/services/held-code';
import { keepHeldCode, readHeldCode } from '../../../src/services/held-code-store';
import { aHeldCode, noon, seedText } from '../a-code-issued';

const held = aHeldCode();
const minute = 60_000;

test('what is shown carries the chain value of this very slot', () => {
  const anchor = anchorOf(decodeBase64url(seedText) ?? new Uint8Array());
  for (const [after, slot] of [
    [0, 0],
    [29_999, 0],
    [30_000, 1],
    [6 * 60 * minute - 1, 719],
  ] as const) {
    const shown = slotShown(held, noon + after);
    const bytes = decodeBase45(shown?.text.slice('TM1:'.length) ?? '') ?? new Uint8Array();
    expect(slotOfValue(bytes.slice(-12), anchor, 720)).toBe(slot);
    expect(shown?.slot).toBe(slot);
  }
});

test('the picture changes every slot and not within one', () => {
  const at = (after: number) => slotShown(held, noon + after)?.text;
  expect(at(0)).toBe(at(29_000));
  expect(at(29_999)).not.toBe(at(30_000));
});

test('the ring runs from full to empty', () => {
  expect(slotShown(held, noon + 30_000)?.left).toBe(1);
  expect(slotShown(held, noon + 45_000)?.left).toBeCloseTo(0.5);
});

test('a phone clock a little behind shows the first slot', () => {
  expect(slotShown(held, noon - 5_000)).toMatchObject({ slot: 0, left: 1 });
});

test('nothing is shown from the moment the code is over', () => {
  expect(slotShown(held, noon + 6 * 60 * minute)).toBeUndefined();
  expect(isOver(held, noon + 6 * 60 * minute - 1)).toBe(false);
});

test.each(['', 'AAAA', '!!'])('a seed that is none (%s) shows nothing', (seed) => {
  expect(slotShown({ ...held, seed }, noon)).toBeUndefined();
});

test('is read back from the phone, and damage is no code', () => {
  keepHeldCode(held);
  expect(readHeldCode()).toEqual(held);
  localStorage.setItem('tongma/held-code', '{"issued":{}}');
  expect(readHeldCode()).toBeNull();
  localStorage.setItem('tongma/held-code', '{');
  expect(readHeldCode()).toBeNull();
});
