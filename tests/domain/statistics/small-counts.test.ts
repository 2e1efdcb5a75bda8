import fc from 'fast-check';
import { countsToHide, type Sum, smallestCountTold } from '../../../cloud-functions/domain/statistics/small-counts';

const parts = ['a', 'b', 'c', 'd'];
const oneSum: readonly Sum[] = [{ total: 'all', parts }];
const summed = (...counts: readonly number[]) => ({
  all: counts.reduce((sum, one) => sum + one, 0),
  ...Object.fromEntries(parts.map((name, place) => [name, counts[place] ?? 0])),
});
const hiddenOf = (...counts: readonly number[]) => [...countsToHide(summed(...counts), oneSum)].sort().join(' ');

describe('small counts', () => {
  it.each([
    ['nothing, when there is none', [5, 6, 0, 100], ''],
    ['one and the next smallest, which a total would give away', [4, 6, 70, 100], 'a b'],
    ['not nought, which points at nobody', [4, 0, 70, 100], 'a c'],
    ['two alone, when together they may be as many as anyone', [4, 4, 70, 100], 'a b'],
    ['one more, when two together are too few to leave a doubt', [1, 1, 70, 100], 'a b c'],
    ['also the total, when all parts together are too few', [3, 2, 0, 0], 'a all b'],
    ['a total that is small, with all that makes it', [2, 0, 0, 0], 'a all'],
  ])('hides %s', (_, counts, hidden) => {
    expect(hiddenOf(...counts)).toBe(hidden);
  });

  it('hides a part of every other sum of a total that is hidden', () => {
    const counts = { all: 5, a: 3, b: 2, whole: 5 };
    const sums = [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'all', parts: ['whole'] },
    ];
    expect([...countsToHide(counts, sums)].sort()).toEqual(['a', 'all', 'b', 'whole']);
  });
});

/** What a reader can work out: every world of whole numbers that fits what is told, searched through. */
function largestPossible(
  counts: Readonly<Record<string, number>>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  wanted: string,
): number {
  const leaves = Object.keys(counts).filter((name) => hidden.has(name));
  const top = 12;
  const world: Record<string, number> = { ...counts };
  const fits = () => sums.every(({ total, parts: of }) => of.reduce((sum, name) => sum + (world[name] ?? 0), 0) === world[total]);
  for (let tried = top; tried >= 1; tried -= 1) {
    const others = leaves.filter((name) => name !== wanted);
    world[wanted] = tried;
    const search = (place: number): boolean => {
      const name = others[place];
      if (name === undefined) return fits();
      for (let value = 1; value <= 2 * top; value += 1) {
        world[name] = value;
        if (search(place + 1)) return true;
      }
      return false;
    };
    if (search(0)) return tried;
  }
  return 0;
}

it('leaves no number below five that a reader could tell to be one: some world with five or more fits what is told', () => {
  const small = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      // Two ways in which one total adds up: by two groups, and by two others.
      const all = a + b;
      const other = Math.min(c, all);
      const counts = { all, a, b, x: other, y: all - other, z: d };
      const sums = [
        { total: 'all', parts: ['a', 'b'] },
        { total: 'all', parts: ['x', 'y'] },
      ];
      const hidden = countsToHide(counts, sums);
      for (const [name, count] of Object.entries(counts)) {
        if (count > 0 && count < smallestCountTold) expect(hidden).toContain(name);
        if (hidden.has(name) && name !== 'z') expect(largestPossible(counts, sums, hidden, name)).toBeGreaterThanOrEqual(smallestCountTold);
      }
    }),
    { numRuns: 120 },
  );
});
