import { cx } from '@/components/ui/cx';
import { PROGRESS } from './progress-class';

/**
 * How far a wait with a known end is.
 * @param value done so far, 0 to `max`, whole numbers
 * @param text the same in words ("Step 2 of 3"), shown and spoken
 */
export function Progress({
  value,
  max,
  label,
  text,
}: {
  value: number;
  max: number;
  label: string;
  text: string;
}) {
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-muted">{text}</span>
      </div>
      <progress
        aria-label={label}
        aria-valuetext={text}
        className={cx('mt-1.5 h-2', PROGRESS)}
        max={max}
        value={value}
      />
    </div>
  );
}
