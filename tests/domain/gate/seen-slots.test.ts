import { inSightMs, makeInSight } from '../../../cloud-functions/domain/gate/in-sight';
import { makeSeenSlots } from '../../../cloud-functions/domain/gate/seen-slots';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at } from '../../builders/signed-codes';

const noon = at('2022-09-06T12:00:00+08:00');
const past = (seconds: number) => addMilliseconds(noon, seconds * 1000);
const deadAt = past(90);

describe('used code values', () => {
  test('are known until they are dead by themselves', () => {
    const seen = makeSeenSlots();
    seen.use({ slot: 'aaaaaaaa', deadAt });
    expect(seen.usedAt('aaaaaaaa', past(89.999))).toBe('here');
    expect(seen.usedAt('aaaaaaaa', deadAt)).toBeUndefined();
    expect(seen.usedAt('bbbbbbbb', noon)).toBeUndefined();
  });

  test('of other gates are told apart, for ten minutes after they were seen there', () => {
    const seen = makeSeenSlots();
    seen.usedElsewhere([{ slot: 'aaaaaaaa', at: past(-10) }], noon);
    expect(seen.usedAt('aaaaaaaa', past(589))).toBe('elsewhere');
    expect(seen.usedAt('aaaaaaaa', past(590))).toBeUndefined();
    seen.use({ slot: 'aaaaaaaa', deadAt });
    expect(seen.usedAt('aaaaaaaa', past(1))).toBe('here');
  });

  test('told by a gate whose clock is days ahead do not stay for days', () => {
    const seen = makeSeenSlots();
    seen.usedElsewhere([{ slot: 'aaaaaaaa', at: past(3 * 86_400) }], noon);
    expect(seen.usedAt('aaaaaaaa', past(601))).toBeUndefined();
  });

  test('outlive a reload as long as they are alive', () => {
    const seen = makeSeenSlots();
    seen.use({ slot: 'aaaaaaaa', deadAt });
    seen.use({ slot: 'bbbbbbbb', deadAt: past(10) });
    const kept = seen.used(past(30));
    expect(kept).toEqual([{ slot: 'aaaaaaaa', deadAt }]);
    expect(makeSeenSlots(kept).usedAt('aaaaaaaa', past(60))).toBe('here');
  });

  test('never fill the device: the oldest go first', () => {
    const seen = makeSeenSlots();
    for (let index = 0; index < 10_000; index += 1) seen.use({ slot: String(index).padStart(8, '0'), deadAt });
    seen.usedElsewhere(
      Array.from({ length: 10_000 }, (_, index) => ({ slot: `e${index}`, at: noon })),
      noon,
    );
    expect(seen.size()).toBeLessThanOrEqual(2 * 4_096);
    expect(seen.usedAt('00000000', noon)).toBeUndefined();
    expect(seen.usedAt('00009999', noon)).toBe('here');
  });
});

describe('a code held before the camera', () => {
  test('is the same check for five seconds after each look, however long', () => {
    const inSight = makeInSight<string>();
    inSight.see(['code', 'text of slot 1'], 'first', noon);
    for (let second = 4; second <= 60; second += 4) expect(inSight.same('code', past(second))).toBe('first');
    expect(inSight.same('text of slot 1', past(64.999))).toBe('first');
    expect(inSight.same('code', addMilliseconds(past(64.999), inSightMs))).toBeUndefined();
  });

  test('two people side by side stay two checks', () => {
    const inSight = makeInSight<string>();
    inSight.see(['one'], 'first', noon);
    inSight.see(['two'], 'second', past(1));
    expect(inSight.same('one', past(3))).toBe('first');
    expect(inSight.same('two', past(4))).toBe('second');
  });

  test('nine at once put the first out of sight', () => {
    const inSight = makeInSight<number>();
    for (let index = 0; index < 9; index += 1) inSight.see([`code ${index}`], index, noon);
    expect(inSight.same('code 0', past(1))).toBeUndefined();
    expect(inSight.same('code 8', past(1))).toBe(8);
  });
});
