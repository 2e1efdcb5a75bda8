import fc from 'fast-check';
import { makeTurnedFilter, readTurnedFilter, type TurnedAnswer } from '../../../cloud-functions/domain/gate/turned-filter';
import { addMilliseconds, formatInstant, type Instant } from '../../../cloud-functions/domain/time';
import { at } from '../../builders/signed-codes';

const noon = at('2022-09-06T12:00:00+08:00');
const past = (minutes: number): Instant => addMilliseconds(noon, minutes * 60_000);
const nameOf = (index: number): string =>
  Buffer.from([0, 0, index >> 24, index >> 16, index >> 8, index].map((byte) => byte & 0xff)).toString('base64url');

type Turned = { readonly index: number; readonly endsInMinutes: number };
const answer = (codes: readonly Turned[], change: Partial<TurnedAnswer> = {}): TurnedAnswer => ({
  codes: codes.map(({ index, endsInMinutes }) => ({ code: nameOf(index), until: formatInstant(past(endsInMinutes)) })),
  next: 'mark',
  more: false,
  startsOver: false,
  asOf: formatInstant(noon),
  ...change,
});
const aTurned = fc.record({ index: fc.nat({ max: 40 }), endsInMinutes: fc.integer({ min: -10, max: 360 }) });
const someTurned = fc.array(aTurned, { maxLength: 30 });
/** Names a filter refuses at an instant, of all there could be. */
const refusedBy = (filter: ReturnType<typeof makeTurnedFilter>, now: Instant): readonly number[] =>
  Array.from({ length: 41 }, (_, index) => index).filter((index) => filter.has(nameOf(index), now));

describe('the filter of turned codes', () => {
  test('told in parts it is what it would be told at once', () => {
    fc.assert(
      fc.property(fc.array(someTurned, { maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (parts, minutes) => {
        const [inParts, atOnce] = [makeTurnedFilter(), makeTurnedFilter()];
        parts.forEach((part, index) => {
          inParts.take(answer(part, { next: String(index), more: index % 2 === 0 }), noon);
        });
        inParts.take(answer([], { next: 'end' }), noon);
        atOnce.take(answer(parts.flat(), { next: 'end', startsOver: true }), noon);
        expect(refusedBy(inParts, past(minutes))).toEqual(refusedBy(atOnce, past(minutes)));
        expect(inParts.mark()).toBe(atOnce.mark());
      }),
    );
  });

  test('kept and read again it refuses the same codes, each until the minute it ends', () => {
    fc.assert(
      fc.property(someTurned, fc.integer({ min: 0, max: 400 }), (codes, minutes) => {
        const filter = makeTurnedFilter();
        filter.take(answer(codes), noon);
        const again = readTurnedFilter(filter.kept(noon));
        expect(refusedBy(again, past(minutes))).toEqual(refusedBy(filter, past(minutes)));
        expect([again.mark(), again.asOf(), again.size()]).toEqual([filter.mark(), filter.asOf(), filter.size()]);
      }),
    );
  });

  test('refuses to the last millisecond and not after', () => {
    const filter = makeTurnedFilter();
    filter.take(answer([{ index: 1, endsInMinutes: 60 }]), noon);
    expect(filter.has(nameOf(1), addMilliseconds(past(60), -1))).toBe(true);
    expect(filter.has(nameOf(1), past(60))).toBe(false);
    expect(filter.has(nameOf(2), noon)).toBe(false);
  });

  test('a list that starts over replaces what was held only when all of it is there', () => {
    const filter = makeTurnedFilter();
    filter.take(
      answer([
        { index: 1, endsInMinutes: 60 },
        { index: 2, endsInMinutes: 60 },
      ]),
      noon,
    );
    filter.take(answer([{ index: 3, endsInMinutes: 60 }], { startsOver: true, more: true, next: 'page 2' }), noon);
    expect(refusedBy(filter, noon)).toEqual([1, 2, 3]);
    // Switched off between the two pages: nothing of the old list is lost, and the second page is asked for.
    const again = readTurnedFilter(filter.kept(noon));
    expect([refusedBy(again, noon), again.mark()]).toEqual([[1, 2, 3], 'page 2']);
    filter.take(answer([{ index: 2, endsInMinutes: 60 }]), noon);
    expect(refusedBy(filter, noon)).toEqual([2, 3]);
  });

  test('is complete as of the last page, never of one before it', () => {
    const filter = makeTurnedFilter();
    filter.take(answer([], { more: true }), noon);
    expect(filter.asOf()).toBeUndefined();
    filter.take(answer([], { asOf: formatInstant(past(1)) }), noon);
    expect(filter.asOf()).toBe(past(1));
  });

  test('drops what has ended by itself', () => {
    const filter = makeTurnedFilter();
    filter.take(answer(Array.from({ length: 1_000 }, (_, index) => ({ index, endsInMinutes: 1 + (index % 2) * 100 }))), noon);
    filter.take(answer([]), past(50));
    expect(filter.size()).toBe(500);
  });

  test('takes eleven letters a code', () => {
    const filter = makeTurnedFilter();
    filter.take(answer(Array.from({ length: 20_000 }, (_, index) => ({ index, endsInMinutes: index % 360 }))), addMilliseconds(noon, -1));
    expect(filter.kept(addMilliseconds(noon, -1)).length).toBeLessThan(20_000 * 11);
  });

  test.each([undefined, '', 'no JSON', '{}', '[]', '["mark",1,1,"AAAA"]', '["mark",1,"x","AAAAAAAAAAA"]', '[1,2,3,4]'])(
    'of %j it starts anew',
    (text) => {
      const filter = readTurnedFilter(text);
      expect([filter.size(), filter.mark(), filter.asOf()]).toEqual([0, undefined, undefined]);
    },
  );

  test('a name or an end that cannot be read is passed over, the rest is taken', () => {
    const filter = makeTurnedFilter();
    const odd = [
      { code: 'short', until: formatInstant(past(60)) },
      { code: nameOf(1), until: 'tomorrow' },
      { code: nameOf(2), until: formatInstant(past(60)) },
    ];
    filter.take({ ...answer([]), codes: odd }, noon);
    expect(filter.size()).toBe(1);
  });
});
