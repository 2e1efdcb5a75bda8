/** The numbers of a chart as lines: all of them in one unit. */
export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[] };
export type ChartProps = {
  /** The question it answers, and what it shows, for who cannot see it. */
  readonly says: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** `columns` stand on each other where there are several series; `bars` lie, for names that are long. */
  readonly kind: 'columns' | 'bars' | 'line';
};

/** Charts are drawn in browsers alone; the table with the same numbers stands beside each of them everywhere. */
export function Chart(_props: ChartProps) {
  return null;
}
