import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** A line of a reckoning. The last lines with `=` are results: a line above, heavier. */
export type SumLine = { sign?: '+' | '−' | '×' | '÷' | '='; term: ReactNode; value: ReactNode };

/** A reckoning as on paper: signs at the left, terms, figures at the right. */
export function Sum({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl className="grid gap-y-1 text-sm">
      {lines.map(({ sign, term, value }, index) => (
        <div
          className={cx(
            'flex flex-wrap items-baseline gap-x-4',
            sign === '=' && 'border-control border-t pt-1 font-semibold',
          )}
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a reckoning never change places
          key={index}
        >
          <dt className="flex min-w-0">
            <span className="w-5 shrink-0 text-muted">{sign ?? '\u00a0'}</span>
            <span className="min-w-0 wrap-anywhere">{term}</span>
          </dt>
          <dd className="min-w-0 grow text-end wrap-anywhere max-sm:basis-full">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
