import type { ReactNode } from 'react';
import { cx } from './cx';

/** A line of a reckoning. The last lines with `=` are results: a line above, heavier. */
export type SumLine = { sign?: '+' | '−' | '×' | '÷' | '='; term: ReactNode; value: ReactNode };

/** A reckoning as on paper: signs at the left, terms, figures at the right. */
export function Sum({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl className="grid gap-y-1 text-sm">
      {lines.map(({ sign, term, value }, index) => (
        <div
          className={cx(
            'grid grid-cols-[1.25rem_minmax(0,1fr)] items-baseline gap-x-1 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]',
            sign === '=' && 'border-control border-t pt-1 font-semibold',
          )}
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a reckoning never change places
          key={index}
        >
          <dt className="col-span-2 grid grid-cols-subgrid">
            <span className="text-muted">{sign}</span>
            <span className="min-w-0 wrap-anywhere">{term}</span>
          </dt>
          <dd className="min-w-0 text-end wrap-anywhere max-sm:col-start-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
