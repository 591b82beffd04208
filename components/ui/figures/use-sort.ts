'use client';

import { useState } from 'react';
import type { Column } from './table';

type Key = bigint | string | undefined;

/** What a table is sorted by; undefined keeps the given order. */
type Order = { key: string; descending: boolean } | undefined;

/**
 * Sorts a table's rows by its columns: the first press on a header sorts largest (or A) first, the second reverses the
 * order, and the third restores the given order. Rows without a value come last either way.
 * @param keyOf the sort key of a row in a column
 */
export function useSort<Item>(items: readonly Item[], keyOf: (item: Item, column: string) => Key) {
  const [order, setOrder] = useState<Order>(undefined);
  const sorted = order
    ? [...items].sort((a, b) => compare(keyOf(a, order.key), keyOf(b, order.key), order.descending))
    : items;
  const sortOf = (column: string, largestFirst = true): NonNullable<Column['sort']> => ({
    direction: order?.key !== column ? 'none' : order.descending ? 'descending' : 'ascending',
    onSort: () => setOrder((now) => nextOrder(now, column, largestFirst)),
  });
  return { sorted, sortOf };
}

function nextOrder(now: Order, key: string, descending: boolean): Order {
  if (now?.key !== key) return { key, descending };
  return now.descending === descending ? { key, descending: !descending } : undefined;
}

function compare(a: Key, b: Key, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : a === b ? 0 : a < b ? -1 : 1;
  return descending ? -order : order;
}
