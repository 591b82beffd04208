import type { ReactNode } from 'react';
import { Tooltip } from '@/components/ui/tooltip';

/** One term and what it comes to. */
export type DefinitionRow = {
  term: string;
  /** What the term means, behind a dotted line. */
  explain?: ReactNode;
  value: ReactNode;
  /** The value that matters most: heavier. */
  strong?: boolean;
};

/** Terms at the left, figures at the right ("You receive", "Minimum received", "Deadline"); they wrap when too long. */
export function DefinitionRows({ rows }: { rows: DefinitionRow[] }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map((row) => (
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 py-2" key={row.term}>
          <dt className="text-muted">
            {row.explain ? <Tooltip content={row.explain}>{row.term}</Tooltip> : row.term}
          </dt>
          <dd className={`min-w-0 grow text-end wrap-anywhere ${row.strong ? 'font-semibold' : ''}`}>
            {row.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
