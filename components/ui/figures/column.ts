import type { ReactNode } from 'react';

export type SortDirection = 'ascending' | 'descending';

/** One column. Numbers are aligned to the end, so that their digits line up. */
export type Column = {
  key: string;
  header: string;
  numeric?: boolean;
  /** Class of its width. If every column has one, the content cannot move them unless a figure is wider. */
  width?: string;
  /**
   * Where its cells go in stacked rows: `beside` the row's name, as the one figure that matters; `below` it in columns
   * of equal width, the default; `inline` below it, as wide as its content; or `left-out`.
   */
  place?: 'beside' | 'below' | 'inline' | 'left-out';
  /** Its figures need no header in stacked rows. */
  unlabelled?: boolean;
  /** An interactive header in place of the text, and how this column currently sorts the table. */
  head?: { content: ReactNode; direction: Sorting['direction'] };
};

/** How a table is sorted by a column. `first` is the direction of the first press on its header. */
export type Sorting = {
  direction: SortDirection | 'none';
  first: SortDirection;
  onSort: (direction: SortDirection | 'none') => void;
};

/** A column by which the table can be sorted. */
export type SortedColumn = Omit<Column, 'head'> & { sort: Sorting };
