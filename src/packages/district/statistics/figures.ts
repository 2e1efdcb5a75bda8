/** Numbers that may be left out, in words and for drawing. */
import type { AnswerOf } from '../../../services/operations';
import type { StatisticsText } from '../../../text/statistics';

export type Statistics = AnswerOf<'getStatistics'>;
export type Laboratory = AnswerOf<'getLabTimeliness'>['laboratories'][number];
export type ToldSum = Statistics['hours'][number]['admitted'];

/** A number, or the sign that it is left out. */
export const toldText = (count: number | null, say: StatisticsText): string => (count === null ? say.hidden : String(count));
/** Of several days: with the sign where the numbers of some are left out. */
export function sumText({ count, hiddenDays }: ToldSum, say: StatisticsText): string {
  if (count === null) return say.hidden;
  return hiddenDays > 0 ? say.plusHidden(count) : String(count);
}

/** How much of the reports came within each step, in per cent; `undefined` where the reports of some step are left out. */
export function sharesWithin({ reports, steps }: Laboratory): readonly (number | undefined)[] {
  let counted = 0;
  let known = reports.count !== null && reports.hiddenDays === 0 && reports.count > 0;
  return steps.slice(0, -1).map((step) => {
    known = known && step.reports.count !== null && step.reports.hiddenDays === 0;
    counted += step.reports.count ?? 0;
    return known ? Math.round((100 * counted) / (reports.count ?? 1)) : undefined;
  });
}
