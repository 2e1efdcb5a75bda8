/**
 * How many of the people a release judges may change before it is stopped: as many as were announced for everyone; for a
 * share of them the same share, and three times the root of it more, because a share picked by chance holds more than its
 * part about once in 700 times beyond that (three standard deviations of a Poisson count).
 */
export function changedMaxFor(announcedMax: number, sharePerTenThousand: number): number {
  if (sharePerTenThousand >= 10_000) return announcedMax;
  const expected = (announcedMax * sharePerTenThousand) / 10_000;
  return Math.ceil(expected + 3 * Math.sqrt(expected));
}
