import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { hoursToldApart, medianHours, reportsByStep, withinHours } from '../../domain/statistics/lab-timeliness';
import { countsToHide, smallestCountTold } from '../../domain/statistics/small-counts';
import { type Told, type ToldSum, toldSum } from '../../domain/statistics/told-statistics';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { LabDays, LabTimelinessStore } from '../ports/lab-timeliness';
import type { TestLists } from '../ports/test-lists';
import { askedDays, type DaysAsked } from './asked-days';
import { statisticsScope } from './statistics-readers';

export type GetLabTimelinessInput = { readonly caller: Caller; readonly query: DaysAsked };
export type GetLabTimelinessNeeds = {
  readonly labDays: Pick<LabTimelinessStore, 'days'>;
  readonly testLists: Pick<TestLists, 'latest'>;
  readonly clock: Clock;
};

export type LaboratoryShown = {
  /** Empty: not said. */
  readonly laboratory: string;
  readonly reports: ToldSum;
  /** Hours to the hour above; null: too few reports, or more than 72. */
  readonly medianHours: number | null;
  /** Reports that took up to 6, 6 to 12, 12 to 24, 24 to 48 hours, and longer. */
  readonly steps: readonly { readonly upToHours: number | null; readonly reports: ToldSum }[];
  /** Samples whose result is late now; null: below five. */
  readonly lateNow: Told;
};
export type LabTimelinessShown = {
  readonly from: string;
  readonly to: string;
  readonly asOf: string | null;
  readonly laboratories: readonly LaboratoryShown[];
};

/**
 * How long each laboratory took for samples taken on these days of people of the district, and what it owes now. Of the whole
 * district also for staff of a sub-district: a sample has no street. Small numbers are left out as in the other statistics.
 */
export async function getLabTimeliness(
  { caller, query }: GetLabTimelinessInput,
  needs: GetLabTimelinessNeeds,
): Promise<Result<LabTimelinessShown, Refusal>> {
  const asking = statisticsScope(caller);
  if (!asking.ok) return asking;
  const asked = askedDays(query, needs.clock.now());
  if (!asked.ok) return asked;
  const { district } = asking.value;
  const [days, late] = await Promise.all([
    needs.labDays.days(district, asked.value.from, asked.value.to),
    needs.testLists.latest(district),
  ]);
  const lateOf = new Map((late?.byLaboratory ?? []).map(({ laboratory, samples }) => [laboratory, samples]));
  const names = new Set([...days.flatMap(({ laboratories }) => laboratories.map(({ laboratory }) => laboratory)), ...lateOf.keys()]);
  const asOf = days.at(-1)?.asOf ?? late?.asOf;
  return done({
    from: query.from,
    to: query.to,
    asOf: asOf === undefined ? null : formatInstant(asOf),
    laboratories: [...names]
      .map((name) => shown(name, { days, late: lateOf.get(name) ?? 0 }))
      .sort((one, other) => (other.reports.count ?? 0) - (one.reports.count ?? 0) || (one.laboratory < other.laboratory ? -1 : 1)),
  });
}

function shown(laboratory: string, { days, late }: { readonly days: readonly LabDays[]; readonly late: number }): LaboratoryShown {
  const reported = days.flatMap(({ laboratories }) =>
    laboratories.filter((one) => one.laboratory === laboratory).map((one) => one.reportedAfter),
  );
  const told = reported.map(toldSteps);
  const all = Array.from({ length: hoursToldApart + 1 }, (_, hour) => reported.reduce((sum, one) => sum + (one[hour] ?? 0), 0));
  const isEnough = all.reduce((sum, one) => sum + one, 0) >= smallestCountTold;
  return {
    laboratory,
    reports: toldSum(told.map(({ reports }) => reports)),
    medianHours: (isEnough ? medianHours(all) : undefined) ?? null,
    steps: [...withinHours, null].map((upToHours, step) => ({ upToHours, reports: toldSum(told.map(({ steps }) => steps[step] ?? 0)) })),
    lateNow: late > 0 && late < smallestCountTold ? null : late,
  };
}

function toldSteps(reportedAfter: readonly number[]): { readonly reports: Told; readonly steps: readonly Told[] } {
  const steps = reportsByStep(reportedAfter);
  const names = steps.map((_, step) => `step ${step}`);
  const counts = {
    reports: steps.reduce((sum, one) => sum + one, 0),
    ...Object.fromEntries(names.map((name, step) => [name, steps[step] ?? 0])),
  };
  const hidden = countsToHide(counts, [{ total: 'reports', parts: names }]);
  return {
    reports: hidden.has('reports') ? null : counts.reports,
    steps: names.map((name, step) => (hidden.has(name) ? null : (steps[step] ?? 0))),
  };
}
