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
  /** Makes the table sortable by this column. `first` is the direction of the first press on its header. */
  sort?: {
    direction: SortDirection | 'none';
    first: SortDirection;
    onSort: (direction: SortDirection | 'none') => void;
  };
};
