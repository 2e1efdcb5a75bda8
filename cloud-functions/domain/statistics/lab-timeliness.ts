/** How long laboratories take, from the sample to its report: counted by the hour, so that days can be added up. */
import type { Fact, TestReported, UnreadableFact } from '../health-code/facts';
import { laboratoryOf } from '../testing/late-samples';
import { type Day, dayOf, type Instant, millisecondsPerHour } from '../time';

/** Whole hours that are told apart; what took longer falls into one more. */
export const hoursToldApart = 72;
export const withinHours = [6, 12, 24, 48] as const;

export type LabDay = {
  /** As it calls itself; empty: not said. */
  readonly laboratory: string;
  /** Reports by the hours they took: entry h counts those after h and up to h + 1 hours, the last one all longer ones. */
  readonly reportedAfter: readonly number[];
};

/** Of one district. */
export type LabCount = Map<Day, Map<string, number[]>>;

/** Adds a person's reports of samples taken from `since` on; a report taken back does not count. */
export function countReports(
  count: LabCount,
  facts: readonly (Fact | UnreadableFact)[],
  { since, at }: { readonly since: Instant; readonly at: Instant },
): void {
  for (const fact of facts) {
    if (fact.kind !== 'test.result' || fact.at > at || fact.sampledAt < since) continue;
    if (fact.withdrawnAt !== undefined && fact.withdrawnAt <= at) continue;
    const hours = hoursTaken(fact);
    if (hours === undefined) continue;
    const day = dayOf(fact.sampledAt);
    const laboratories = count.get(day) ?? new Map<string, number[]>();
    count.set(day, laboratories);
    const name = laboratoryOf(fact);
    const reported = laboratories.get(name) ?? new Array<number>(hoursToldApart + 1).fill(0);
    laboratories.set(name, reported);
    reported[hours] = (reported[hours] ?? 0) + 1;
  }
}

/** `undefined`: reported before it was taken, which no laboratory can. */
function hoursTaken({ at, sampledAt, reportedAt = at }: TestReported): number | undefined {
  const taken = reportedAt - sampledAt;
  return taken < 0 ? undefined : Math.min(Math.max(0, Math.ceil(taken / millisecondsPerHour) - 1), hoursToldApart);
}

export const labDays = (laboratories: ReadonlyMap<string, readonly number[]>): readonly LabDay[] =>
  [...laboratories].map(([laboratory, reportedAfter]) => ({ laboratory, reportedAfter }));

/** Hours within which half of the reports came, to the hour above; `undefined`: none came, or later than is told apart. */
export function medianHours(reportedAfter: readonly number[]): number | undefined {
  const all = reportedAfter.reduce((sum, one) => sum + one, 0);
  let counted = 0;
  for (const [hour, reports] of reportedAfter.entries()) {
    counted += reports;
    if (all > 0 && counted * 2 >= all) return hour < hoursToldApart ? hour + 1 : undefined;
  }
  return undefined;
}

/** Reports by how long they took: up to 6, 12, 24, 48 hours, and longer. They add up to all. */
export function reportsByStep(reportedAfter: readonly number[]): readonly number[] {
  const ends = [...withinHours, reportedAfter.length];
  return ends.map((end, place) => reportedAfter.slice(ends[place - 1] ?? 0, end).reduce((sum, one) => sum + one, 0));
}
