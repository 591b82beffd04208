import { cx } from '@/components/ui/cx';

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

/** Classes of a `progress` element, which has no look of its own: a track and its filled part. Its height is not among them. */
export const PROGRESS =
  'block w-full appearance-none overflow-hidden rounded-full bg-track accent-accent forced-colors:border [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent forced-colors:[&::-moz-progress-bar]:bg-[Highlight] forced-colors:[&::-webkit-progress-value]:bg-[Highlight]';
