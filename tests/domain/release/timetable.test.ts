import * as fc from 'fast-check';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { canaryBucket, covers, entryFor, nextBoundary, type TimetableEntry } from '../../../cloud-functions/domain/release/timetable';
import { instant } from '../../../cloud-functions/domain/time';
import { personIdNamed } from '../../builders/people';

const entry = (rest: Partial<TimetableEntry>): TimetableEntry => ({
  releaseId: 'r',
  ruleSetId: '150781@x',
  hash: 'h',
  from: instant(0),
  sharePerTenThousand: 10_000,
  ...rest,
});
const timetable = (...entries: TimetableEntry[]) => ({ jurisdiction: '150781', entries, revision: 1 });
const somebody = personIdNamed('somebody');
const crowd = Array.from({ length: 20_000 }, (_, place) => personIdNamed(`person ${place}`));

test('buckets are as published: anybody can compute in which share they are', () => {
  // First 4 bytes of SHA-256("0a1b2c3d4e5f6071:" + 32 times "a"), modulo 10,000; computed apart with sha256sum.
  expect(canaryBucket('0a1b2c3d4e5f6071', 'a'.repeat(32) as PersonId)).toBe(466);
});

test('a share covers about that many, and another share of people each time', () => {
  const inCanary = (releaseId: string, share: number) =>
    new Set(crowd.filter((personId) => covers(entry({ releaseId, sharePerTenThousand: share }), personId)));
  const first = inCanary('first', 500);
  const second = inCanary('second', 500);
  // 1,000 expected of 20,000; five standard deviations are 154.
  for (const { size } of [first, second]) expect(Math.abs(size - 1_000)).toBeLessThan(154);
  expect([...first].filter((personId) => second.has(personId)).length).toBeLessThan(120);
  expect(inCanary('first', 10_000).size).toBe(crowd.length);
});

test('a larger share holds everybody of a smaller one', () => {
  fc.assert(
    fc.property(fc.nat(9_999), fc.nat(9_999), fc.constantFrom(...crowd), (one, other, personId) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)];
      const isIn = (share: number) => covers(entry({ sharePerTenThousand: share }), personId);
      expect(isIn(small) && !isIn(large)).toBe(false);
    }),
  );
});

describe('who is judged by what', () => {
  const old = entry({ hash: 'old', from: instant(10) });
  const newer = entry({ hash: 'newer', from: instant(20), until: instant(30) });
  test.each([
    [9, undefined],
    [10, 'old'],
    [19, 'old'],
    [20, 'newer'],
    [29, 'newer'],
    [30, 'old'],
  ])('at %i: %s', (at, hash) => {
    for (const entries of [
      [old, newer],
      [newer, old],
    ])
      expect(entryFor(timetable(...entries), somebody, instant(at))?.hash).toBe(hash);
  });
  test('an entry closed at its start judges nobody', () => {
    expect(entryFor(timetable(old, entry({ hash: 'never', from: instant(20), until: instant(20) })), somebody, instant(20))?.hash).toBe(
      'old',
    );
  });
  test('of two that start together, the one added later', () => {
    expect(entryFor(timetable(old, entry({ hash: 'later', from: instant(10) })), somebody, instant(10))?.hash).toBe('later');
  });
});

test('between two boundaries the same set judges, whoever it is', () => {
  const anyEntry = fc
    .record({
      from: fc.nat(50),
      length: fc.option(fc.nat(20), { nil: undefined }),
      sharePerTenThousand: fc.constantFrom(1, 3_000, 10_000),
      id: fc.nat(5),
    })
    .map(({ from, length, sharePerTenThousand, id }) =>
      entry({
        releaseId: `r${id}`,
        hash: `${id} ${from}`,
        from: instant(from),
        sharePerTenThousand,
        ...(length !== undefined && { until: instant(from + length) }),
      }),
    );
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), fc.nat(70), fc.constantFrom(...crowd), (entries, at, personId) => {
      const table = timetable(...entries);
      const next = nextBoundary(table, instant(at)) ?? 80;
      expect(next).toBeGreaterThan(at);
      for (let moment = at; moment < next; moment += 1)
        expect(entryFor(table, personId, instant(moment))).toBe(entryFor(table, personId, instant(at)));
    }),
  );
});
