import { cx } from '@/components/ui/cx';
import type { DayPrices } from '@/lib/domain/history/day-prices';

const WIDTH = 96;
const HEIGHT = 28;
/** Keeps the line within the picture, whatever its width. */
const EDGE = 2;
const MILLION = 1_000_000;

/**
 * The price of an asset in the last 24 hours as a small line, in steps. Decorative: the change is in text next to it.
 * @param day undefined while it is not known: nothing is drawn in the same space
 */
export function DayLine({ day }: { day: DayPrices | undefined }) {
  const change = day?.change ?? 0n;
  return (
    <svg
      aria-hidden="true"
      className={cx(
        'inline-block align-middle print:text-ink',
        change === 0n ? 'text-muted' : change > 0n ? 'text-success' : 'text-danger',
      )}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
    >
      {day && (
        <path
          d={pathOf(day.steps)}
          fill="none"
          stroke="currentColor"
          strokeLinejoin="round"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}

/** A report holds until the next one, and the last one until now. */
function pathOf(steps: DayPrices['steps']): string {
  const x = (at: number) => ((at / MILLION) * WIDTH).toFixed(1);
  const y = (height: number) => (HEIGHT - EDGE - (height / MILLION) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const [first, ...others] = steps;
  if (!first) return '';
  const rest = others.map(({ at, height }) => `H${x(at)}V${y(height)}`);
  return `M${x(first.at)} ${y(first.height)}${rest.join('')}H${WIDTH}`;
}
