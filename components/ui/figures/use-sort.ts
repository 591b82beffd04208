'use client';

import { useState } from 'react';
import type { SortDirection, Sorting } from './column';

type Key = bigint | string | undefined;

/** What a table is sorted by; undefined keeps the given order. */
type Order = { key: string; direction: SortDirection } | undefined;

/**
 * Sorts a table's rows by its columns: the first press on a header sorts largest (or A) first, the second reverses the
 * order, and the third restores the given order. Rows without a value come last either way.
 * @param keyOf the sort key of a row in a column
 */
export function useSort<Item>(items: readonly Item[], keyOf: (item: Item, column: string) => Key) {
  const [order, setOrder] = useState<Order>(undefined);
  const sorted = order
    ? [...items].sort((a, b) => compare(keyOf(a, order.key), keyOf(b, order.key), order.direction))
    : items;
  const sortOf = (column: string, largestFirst = true): Sorting => ({
    direction: order?.key === column ? order.direction : 'none',
    first: largestFirst ? 'descending' : 'ascending',
    onSort: (direction) => setOrder(direction === 'none' ? undefined : { key: column, direction }),
  });
  return { sorted, sortOf };
}

function compare(a: Key, b: Key, direction: SortDirection): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : a === b ? 0 : a < b ? -1 : 1;
  return direction === 'descending' ? -order : order;
}
