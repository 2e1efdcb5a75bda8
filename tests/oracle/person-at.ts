/** The questions the policy table asks about one person at one instant. */
import { dayNumber, hour, type Known } from './known-facts';

/** How long a sample without a result counts as a test: no source gives a figure, ours is in decision 0002. */
const laboratoryHours = 24;

export type PersonAt = ReturnType<typeof personAt>;

/** `known`: facts known at `now` and not withdrawn. */
export function personAt(known: readonly Known[], now: number) {
  const of = (...kinds: string[]) => known.filter(({ kind }) => kinds.includes(kind));
  /** What can still set something off: its ground has not run out. */
  const grounded = (kind: string) => of(kind).filter(({ until }) => now < until);
  const results = of('test.result');
  const negatives = [...new Set(results.filter(({ result }) => result === 'negative').map(({ sampledAt }) => sampledAt))];
  // The result of a newer sample ends the waiting too.
  const waiting = of('test.sampled')
    .map(({ sampledAt }) => sampledAt)
    .filter((taken) => now < taken + laboratoryHours * hour && !results.some(({ sampledAt }) => sampledAt >= taken));
  const tests = [...results.filter(({ result }) => result !== 'inconclusive').map(({ sampledAt }) => sampledAt), ...waiting];
  const negativesSince = (since: number) => negatives.filter((taken) => taken >= since);

  return {
    now,
    of,
    grounded,
    /** Samples with a result, and those the laboratory still has time for. */
    tests,
    isWaitingForResult: waiting.length > 0,
    /** The later trigger counts; at equal times the greater id. */
    latest(kind: string, fits: (fact: Known) => boolean = () => true): Known | undefined {
      let last: Known | undefined;
      for (const fact of grounded(kind).filter(fits))
        if (last === undefined || fact.at > last.at || (fact.at === last.at && fact.id > last.id)) last = fact;
      return last;
    },
    happenedSince: (since: number, ...kinds: string[]) => of(...kinds).some(({ at }) => at >= since),
    sampledSince: (since: number) => of('test.sampled', 'test.result').some(({ sampledAt }) => sampledAt >= since),
    negativeSince: (since: number) => negativesSince(since).length > 0,
    /** Two samples at least a day apart, both within so many calendar days. */
    twoNegativesSince: (since: number, withinDays = Number.POSITIVE_INFINITY) =>
      negativesSince(since).some((first) =>
        negativesSince(since).some((second) => second - first >= 24 * hour && dayNumber(second) - dayNumber(first) < withinDays),
      ),
    /** A sample for each listed day, on it or later, each used once: for every day there are as many samples left as days to come. */
    testedOnDays: (since: number, days: readonly number[]) =>
      days.every((day) => {
        const samples = negativesSince(since).filter((taken) => dayNumber(taken) - dayNumber(since) >= day);
        return samples.length >= days.filter((other) => other >= day).length;
      }),
    checkInDaysSince: (since: number) =>
      new Set(
        of('isolation.check-in')
          .filter(({ at }) => at >= since)
          .map(({ at }) => dayNumber(at)),
      ).size,
  };
}
