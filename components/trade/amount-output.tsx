import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { amountTextSize, isLongAmount } from './amount-field';

type AmountOutputProps = {
  label: ReactNode;
  /** The formatted number; undefined when there is none yet. */
  value: string | undefined;
  aside?: ReactNode;
  /** Right of the number: the symbol received. */
  trailing?: ReactNode;
  /** One line below the box; its space is always reserved. */
  hint?: ReactNode;
};

/** The calculated side of a form, in the same box as `AmountField` but read-only. */
export function AmountOutput({ label, value, aside, trailing, hint }: AmountOutputProps) {
  const isLong = value !== undefined && isLongAmount(value.length);
  return (
    <div className="min-w-0">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        {aside && <div className="text-muted text-sm">{aside}</div>}
      </div>
      <div
        className={cx(
          'flex min-h-18 items-center justify-end gap-2 rounded border border-line bg-sunken py-2 ps-4 pe-2',
          isLong && 'flex-wrap sm:flex-nowrap',
        )}
      >
        <output
          className={cx(
            'min-w-0 grow',
            isLong && 'max-sm:w-full',
            'font-medium wrap-anywhere',
            value ? amountTextSize(value.length) : 'text-3xl text-muted',
          )}
        >
          {value ?? '0'}
        </output>
        {trailing}
      </div>
      <p className="mt-1.5 min-h-5 text-muted max-sm:min-h-10 text-sm leading-5">{hint}</p>
    </div>
  );
}
