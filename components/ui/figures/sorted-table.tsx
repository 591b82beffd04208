import { cx } from '@/components/ui/cx';
import { OUTLINES, Outline } from '@/components/ui/icon';
import type { SortedColumn } from './column';
import { Table, type TableProps } from './table';
import { TableSort } from './table-sort';

type SortedTableProps = Omit<TableProps, 'columns' | 'above'> & { columns: readonly SortedColumn[] };

/** A table that is sorted by its headers or, while its rows are stacked, by a list of choices; see `useSort`. */
export function SortedTable({ columns, ...table }: SortedTableProps) {
  return (
    <Table
      {...table}
      above={<TableSort columns={columns} />}
      columns={columns.map((column) => ({
        ...column,
        head: { content: <SortHead {...column} />, direction: column.sort.direction },
      }))}
    />
  );
}

const SORT_OUTLINE = { none: OUTLINES.sort, ascending: 'M6 11.5 10 7.5l4 4', descending: 'm6 8.5 4 4 4-4' };

function SortHead({ header, numeric, sort }: SortedColumn) {
  const { direction, first, onSort } = sort;
  const second = first === 'ascending' ? 'descending' : 'ascending';
  return (
    <>
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
        <Outline path={SORT_OUTLINE[direction]} size={16} />
      </button>
      {/* In place of the button, for screen readers. */}
      <span className="hidden stacked:inline">{header}</span>
    </>
  );
}
