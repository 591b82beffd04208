import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** A line of a calculation. Lines with `=` are results: heavier, with a rule above. */
export type CalculationLine = { sign?: '+' | '−' | '×' | '÷' | '='; term: ReactNode; value: ReactNode };

/** A calculation laid out as on paper: signs on the left, then terms, figures on the right. */
export function Calculation({ lines }: { lines: readonly CalculationLine[] }) {
  return (
    <dl className="grid gap-y-1 text-sm">
      {lines.map(({ sign, term, value }, index) => (
        <div
          className={cx(
            'flex flex-wrap items-baseline gap-x-4',
            sign === '=' && 'border-control border-t pt-1 font-semibold',
          )}
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a calculation never change places
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
