import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import type { Column } from './column';
import { ScrollArea } from './scroll-area';
import { TableSort } from './table-sort';

/** One row; its first cell is the row heading. A broken row is dimmed and says why in a cell. */
export type Row = { key: string; cells: ReactNode[]; dim?: boolean };

/** The width a table needs for its columns: 30, 40 or 52 rem (`table.css`). In less, its rows are stacked. */
export type Room = 'narrow' | 'medium' | 'wide';

type TableProps = {
  /** What the table shows; read aloud. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Totals. */
  footer?: ReactNode[];
  room?: Room;
};

const CONTAINER: Record<Room, string> = {
  narrow: '@container/narrow',
  medium: '@container/medium',
  wide: '@container/wide',
};

/*
 * Browsers drop the native roles of a table, row or cell whose display is changed, so each is explicit. They are spread,
 * because the linter takes an attribute for redundant.
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

const SORT_ICON = { none: 'sort', ascending: 'up', descending: 'down' } as const;

function SortButton({ header, numeric, sort }: Column & { sort: NonNullable<Column['sort']> }) {
  const { direction, first, onSort } = sort;
  const second = first === 'ascending' ? 'descending' : 'ascending';
  return (
    <button
      className={cx(
        'inline-flex min-h-11 items-center gap-1 rounded hover:text-ink stacked:hidden',
        numeric ? 'ps-1' : '-ms-1 px-1',
        direction !== 'none' && 'text-ink',
      )}
      onClick={() => onSort(direction === 'none' ? first : direction === first ? second : 'none')}
      type="button"
    >
      {header}
      <Icon name={SORT_ICON[direction]} size={16} />
    </button>
  );
}

/**
 * A table that fits the width it is given: its rows are stacked where its columns have no room. Whatever is still too
 * long scrolls horizontally on its own; the page never does.
 */
export function Table({ caption, columns, rows, footer, room = 'medium' }: TableProps) {
  const below = columns.slice(1).filter(({ place = 'below' }) => place === 'below').length;
  return (
    <div className={CONTAINER[room]}>
      <TableSort columns={columns} />
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
                  aria-label={column.sort && column.header}
                  aria-sort={column.sort?.direction}
                  className={cx(
                    cell(column),
                    'py-2 font-medium',
                    !column.numeric && 'text-start',
                    column.width,
                  )}
                  key={column.key}
                >
                  {column.sort ? <SortButton {...column} sort={column.sort} /> : column.header}
                  {/* In place of the button, for screen readers. */}
                  {column.sort && <span className="hidden stacked:inline">{column.header}</span>}
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
