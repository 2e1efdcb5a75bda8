import { useWindowWidth } from '../platform/window-width';
import type * as everywhere from './data-table';
import { PressTarget } from './element';
import './data-table.scss';

type Props<Row> = everywhere.DataTableProps<Row>;

/** From this width on (CSS pixels) a desk shows tables. */
export const deskWidth = 1024;

/** A real table in a wide browser window, with a head that stays; cards below that. */
export function DataTable<Row>(props: Props<Row>) {
  const wide = useWindowWidth() >= deskWidth;
  return wide && !props.cards ? <Table {...props} /> : <Cards {...props} />;
}

function Table<Row>({ label, columns, rows, keyOf, cursor, onPress }: Props<Row>) {
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, says }) => (
            <th key={key} scope="col">
              {says}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-cursor={keyOf(row) === cursor} className={onPress ? 'data-row-press' : undefined}>
            {columns.map((column, at) => (
              <td key={column.key} className={`data-cell-${column.shape ?? 'plain'}`}>
                <Cell {...{ row, column, onPress: at === 0 ? onPress : undefined }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards<Row>({ label, columns, rows, keyOf, cursor, onPress }: Props<Row>) {
  const [title, ...others] = columns;
  return (
    <ul className="data-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} data-cursor={keyOf(row) === cursor} className={`data-card ${keyOf(row) === cursor ? 'data-card-cursor' : ''}`}>
          <div className="data-card-title">{title ? <Cell {...{ row, column: title, onPress }} /> : null}</div>
          {others.map((column) => (
            <div key={column.key} className="data-card-line">
              {column.says ? <span className="data-card-label">{column.says}</span> : null}
              <div className="data-card-value">{column.cell(row)}</div>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

type CellProps<Row> = { readonly row: Row; readonly column: everywhere.Column<Row>; readonly onPress?: (row: Row) => void };

function Cell<Row>({ row, column, onPress }: CellProps<Row>) {
  if (!onPress) return <>{column.cell(row)}</>;
  return (
    <PressTarget className="data-press" onPress={() => onPress(row)}>
      {column.cell(row)}
    </PressTarget>
  );
}
