'use client';

import { cx } from '@/components/ui/cx';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

/**
 * How much a price has changed in 24 hours.
 * @param change basis points
 * @param since when the price that it is measured from was reported, Unix seconds
 */
export function DayChange({ change, since }: { change: bigint; since: bigint | undefined }) {
  const format = useFormat();
  const dates = useDates();
  return (
    <span
      className={cx(
        'whitespace-nowrap font-normal text-sm',
        change === 0n ? 'text-muted' : change > 0n ? 'text-success' : 'text-danger',
      )}
      title={since === undefined ? undefined : `Since the price of ${dates.moment(since)}`}
    >
      {change > 0n && '+'}
      {format.percent(change)}
      <span className="sr-only"> in 24 hours</span>
    </span>
  );
}
