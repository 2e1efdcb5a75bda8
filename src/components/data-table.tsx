import type { ReactNode } from 'react';
import { Box, PressTarget, Words } from './element';
import './data-table.scss';

export type Column<Row> = {
  readonly key: string;
  readonly says: string;
  readonly cell: (row: Row) => ReactNode;
  /** `figure`: digits under each other; `narrow`: no wider than its words. */
  readonly shape?: 'figure' | 'narrow';
};
export type DataTableProps<Row> = {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row that is open or that j and k have reached. */
  readonly cursor?: string;
  /** Makes the whole row one button. */
  readonly onPress?: (row: Row) => void;
  /** Cards whatever the window: for a pane that is narrower. */
  readonly cards?: boolean;
};

/** Rows of one kind. Where a table does not fit, each row is a card. */
export function DataTable<Row>({ label, columns, rows, keyOf, cursor, onPress }: DataTableProps<Row>) {
  return (
    <Box as="list" label={label} className="data-cards">
      {rows.map((row) => (
        <Box as="item" key={keyOf(row)} className={`data-card ${keyOf(row) === cursor ? 'data-card-cursor' : ''}`}>
          {columns.map((column, at) =>
            at === 0 ? (
              <Box key={column.key} className="data-card-title">
                {onPress ? (
                  <PressTarget className="data-press" onPress={() => onPress(row)}>
                    {column.cell(row)}
                  </PressTarget>
                ) : (
                  column.cell(row)
                )}
              </Box>
            ) : (
              <Box key={column.key} className="data-card-line">
                <Words className="data-card-label">{column.says}</Words>
                <Box className="data-card-value">{column.cell(row)}</Box>
              </Box>
            ),
          )}
        </Box>
      ))}
    </Box>
  );
}
