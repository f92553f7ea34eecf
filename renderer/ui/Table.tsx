import type { ReactNode } from 'react';
import classes from './Table.module.css';

export interface TableColumn<T> {
  id: string;
  title: string;
  render: (row: T) => ReactNode;
  align?: 'left' | 'right';
  /** CSS width, `12ch`. */
  width?: string;
  /** The cell that names the row for screen readers; the first column unless told. */
  isRowHeader?: boolean;
}

export interface TableProps<T> {
  'aria-label': string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** What to show instead of rows when there are none. */
  empty?: ReactNode;
}

/** A table for reading some hundred rows: header that stays, hairlines, figures aligned. Longer ones: VirtualList. */
export function Table<T>({ columns, rows, rowKey, empty, ...rest }: TableProps<T>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  const headerIndex = Math.max(
    0,
    columns.findIndex((column) => column.isRowHeader),
  );
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']} aria-label={rest['aria-label']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-align={column.align ?? 'left'}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === headerIndex ? (
                  <th key={column.id} scope="row" data-align={column.align ?? 'left'}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align ?? 'left'}>
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
