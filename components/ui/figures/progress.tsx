import { cx } from '@/components/ui/cx';
import { PROGRESS } from './progress-class';

/**
 * The progress of something with a known end.
 * @param value done so far, a whole number from 0 to `max`
 * @param text the same in words ("Step 2 of 3"), shown and read aloud
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
