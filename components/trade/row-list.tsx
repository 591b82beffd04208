import type { ReactNode } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

/** `value`: undefined while it is loading; `exact`: on hover. */
export type Row = { term: string; value?: ReactNode; exact?: string | undefined };

/** Terms and their values in the panel next to a form. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="-my-2 divide-y divide-line">
      {rows.map(({ term, value, exact }) => (
        <div
          className="grid min-h-10.5 grid-cols-[minmax(0,5fr)_minmax(0,6fr)] items-center gap-x-2 py-2 max-sm:text-sm"
          key={term}
        >
          <dt className="text-muted wrap-anywhere">{term}</dt>
          <dd className="text-end wrap-anywhere" title={exact}>
            {value ?? <Skeleton width={10} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
