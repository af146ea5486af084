import type { ReactNode } from 'react';
import './table.css';

export type Column<Row> = {
  key: string;
  name: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right with tabular figures. */
  right?: boolean;
  /** Left out on a phone; only for what can be found elsewhere. */
  wide?: boolean;
  /** Holds buttons: at the end of a row, and a line of its own in a folded one. */
  acts?: boolean;
};
type TableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** On a phone each row becomes a small card; for tables with more columns than a phone is wide. */
  folding?: boolean;
  /** Named only where a name is text: it labels the cells of a folded row. */
  rowClass?: (row: Row) => string | undefined;
};

/** What scrolls sideways on a narrow screen must be reachable by keyboard (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 };

/** A plain table for public pages. The caption is read out, not drawn: the section's heading stands above it. */
export function Table<Row>({ caption, columns, rows, rowKey, folding, rowClass }: TableProps<Row>) {
  const classOf = (column: Column<Row>) =>
    [column.right ? 'r' : '', column.wide ? 'wide' : '', column.acts ? 'acts' : '']
      .filter(Boolean)
      .join(' ') || undefined;
  return (
    <section className="table-box" aria-label={caption} {...REACHABLE}>
      <table className={folding ? 'table folding' : 'table'}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)} data-row={rowKey(row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={classOf(column)}
                  data-name={typeof column.name === 'string' ? column.name : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
