import type { ReactNode } from 'react';
import { Card } from '../../../components/card';
import { Chart, type ChartProps } from '../../../components/chart';
import { type Column, DataTable } from '../../../components/data-table';
import { Box } from '../../../components/element';
import { statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';

type QuestionProps<Row> = {
  /** One question a chart; it is its title. */
  readonly asks: string;
  readonly kind: ChartProps['kind'];
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly series: readonly { readonly name: string; readonly of: (row: Row) => number | null }[];
  readonly columns: readonly Column<Row>[];
  readonly children?: ReactNode;
};

/** A question, its chart, and the numbers in a table beside it. */
export function Question<Row>({ asks, kind, rows, nameOf, series, columns, children }: QuestionProps<Row>) {
  const say = useText(statisticsText);
  if (rows.length === 0) return null;
  return (
    <Card title={asks}>
      <Box className="statistics-question">
        <Chart
          says={say.describe(asks, rows.length)}
          kind={kind}
          categories={rows.map(nameOf)}
          series={series.map(({ name, of }) => ({ name, values: rows.map(of) }))}
        />
        <Box as="section" scrolls label={say.tableOf(asks)} className="statistics-numbers">
          <DataTable label={say.tableOf(asks)} columns={columns} rows={rows} keyOf={nameOf} />
        </Box>
      </Box>
      {children}
    </Card>
  );
}
