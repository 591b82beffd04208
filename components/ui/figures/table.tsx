import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';

/** One column. Numbers are aligned to the end, so that their digits line up. */
export type Column = {
  key: string;
  header: ReactNode;
  numeric?: boolean;
  /** Hidden below 768 px, for columns a phone can do without. */
  wide?: boolean;
  /** Class of its width. If every column has one, the content cannot move them: it wraps, including numbers. */
  width?: string;
  /** Makes the header a button that sorts by this column. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onSort: () => void };
};

/** One row; its first cell is the row heading. A broken row is dimmed and says why in a cell. */
export type Row = { key: string; cells: ReactNode[]; dim?: boolean };

type TableProps = {
  /** What the table shows; read aloud, and visible with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: Column[];
  rows: Row[];
  /** Totals. */
  footer?: ReactNode[];
  /** Class of the width below which it scrolls horizontally. */
  minWidth?: string;
};

const cell = (column: Column | undefined) =>
  cx(
    'px-3 py-3 first:ps-0 last:pe-0',
    column?.numeric && (column.width ? 'text-end wrap-anywhere' : 'text-end whitespace-nowrap'),
    column?.wide && 'max-md:hidden',
  );

const SORT_ICON = { none: 'sort', ascending: 'up', descending: 'down' } as const;

function SortButton({ column, direction, onSort }: { column: Column } & NonNullable<Column['sort']>) {
  return (
    <button
      className={cx(
        '-mx-1 inline-flex min-h-11 items-center gap-1 rounded px-1 hover:text-ink',
        direction !== 'none' && 'text-ink',
      )}
      onClick={onSort}
      type="button"
    >
      {column.header}
      <Icon name={SORT_ICON[direction]} size={16} />
    </button>
  );
}

const hasWidth = ({ width }: Column) => width !== undefined;

/** A table that scrolls horizontally when the screen is narrow; the page never does. */
export function Table({ caption, showCaption = false, columns, rows, footer, minWidth }: TableProps) {
  return (
    <section
      aria-label={caption}
      className="fade-cut relative overflow-x-auto print:overflow-visible"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table
        className={cx(
          'w-full border-collapse text-start',
          columns.every(hasWidth) && 'table-fixed',
          minWidth,
          minWidth && 'print:min-w-0',
        )}
      >
        <caption className={showCaption ? 'pb-2 text-start font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-control border-b text-muted text-sm">
            {columns.map((column) => (
              <th
                aria-sort={column.sort?.direction}
                className={cx(
                  cell(column),
                  'py-2 font-medium',
                  !column.numeric && 'text-start',
                  column.width,
                )}
                key={column.key}
                scope="col"
              >
                {column.sort ? <SortButton column={column} {...column.sort} /> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr className={cx(row.dim && 'text-muted')} key={row.key}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th
                    className={cx(
                      cell(column),
                      'text-start font-medium wrap-anywhere',
                      !column.width && 'min-w-32',
                    )}
                    key={column.key}
                    scope="row"
                  >
                    {row.cells[index]}
                  </th>
                ) : (
                  <td className={cell(column)} key={column.key}>
                    {row.cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr className="border-control border-t font-semibold">
              {columns.map((column, index) => (
                <td className={cell(column)} key={column.key}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
