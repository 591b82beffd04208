import type { ReactNode } from 'react';
import { Tooltip } from '@/components/ui/tooltip';

/** One term and its value. */
export type DefinitionRow = {
  term: string;
  /** What the term means, shown as a tooltip on the dotted underline. */
  explain?: ReactNode;
  value: ReactNode;
  /** Shown heavier, for the value that matters most. */
  strong?: boolean;
};

/** Terms on the left, figures on the right ("You receive", "Minimum received", "Deadline"); both wrap when too long. */
export function DefinitionRows({ rows }: { rows: DefinitionRow[] }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map((row) => (
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 py-2" key={row.term}>
          <dt className="min-w-0 text-muted wrap-anywhere">
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
