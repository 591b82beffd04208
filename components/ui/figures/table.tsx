import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { Column } from './column';
import { ScrollArea } from './scroll-area';

/** One row; its first cell is the row heading. A broken row is dimmed and says why in a cell. */
export type Row = { key: string; cells: ReactNode[]; dim?: boolean };

/** The width a table needs for its columns: 30, 40 or 52 rem (`table.css`). With less, its rows are stacked. */
export type Room = 'narrow' | 'medium' | 'wide';

export type TableProps = {
  /** What the table shows; read aloud. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Totals. */
  footer?: ReactNode[];
  room?: Room;
  /** Above the rows. */
  above?: ReactNode;
};

const CONTAINER: Record<Room, string> = {
  narrow: '@container/narrow',
  medium: '@container/medium',
  wide: '@container/wide',
};

/*
 * Browsers drop the native roles of a table, row or cell whose display is changed, so each is explicit. They are spread
 * from objects, because the linter reports role attributes as redundant.
 */
const TABLE = { role: 'table' };
const GROUP = { role: 'rowgroup' };
const ROW = { role: 'row' };
const COLUMN_HEADER = { role: 'columnheader', scope: 'col' };
const ROW_HEADER = { role: 'rowheader', scope: 'row' };
const CELL = { role: 'cell' };

const cell = ({ numeric }: Column) => cx('px-3 py-3 first:ps-0 last:pe-0', numeric && 'text-end');

/** The place of a cell in a stacked row, and its label, for `table.css`. */
const stacked = ({ header, place = 'below', unlabelled }: Column, index: number) =>
  index === 0
    ? { 'data-place': 'name' }
    : { 'data-place': place, 'data-label': unlabelled ? undefined : header };

/**
 * A table that fits the width it is given: its rows are stacked where there is no space for its columns. Content that is
 * still too long scrolls within the table; the page never scrolls horizontally.
 */
export function Table({ caption, columns, rows, footer, room = 'medium', above }: TableProps) {
  const below = columns.slice(1).filter(({ place = 'below' }) => place === 'below').length;
  return (
    <div className={CONTAINER[room]}>
      {above}
      <ScrollArea
        // Leaves space for focus outlines.
        className="relative -mx-1 overflow-x-auto px-1 print:overflow-visible"
        label={caption}
      >
        <table {...TABLE} className="stacking w-full border-collapse text-start" data-below={below}>
          <caption className="sr-only">{caption}</caption>
          <thead {...GROUP}>
            <tr {...ROW} className="border-control border-b text-muted text-sm">
              {columns.map((column) => (
                <th
                  {...COLUMN_HEADER}
                  aria-label={column.head && column.header}
                  aria-sort={column.head?.direction}
                  className={cx(
                    cell(column),
                    'py-2 font-medium',
                    !column.numeric && 'text-start',
                    column.width,
                  )}
                  key={column.key}
                >
                  {column.head?.content ?? column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...GROUP} className="divide-y divide-line">
            {rows.map((row) => (
              <tr {...ROW} className={cx(row.dim && 'text-muted')} key={row.key}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th
                      {...ROW_HEADER}
                      {...stacked(column, index)}
                      className={cx(
                        cell(column),
                        'text-start font-medium wrap-anywhere',
                        !column.width && 'min-w-32',
                      )}
                      key={column.key}
                    >
                      {row.cells[index]}
                    </th>
                  ) : (
                    <td {...CELL} {...stacked(column, index)} className={cell(column)} key={column.key}>
                      {row.cells[index]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {footer && (
            <tfoot {...GROUP}>
              <tr {...ROW} className="border-control border-t font-semibold">
                {columns.map((column, index) => (
                  <td {...CELL} {...stacked(column, index)} className={cell(column)} key={column.key}>
                    {footer[index]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollArea>
    </div>
  );
}
