import { cx } from './cx';

/**
 * A turning ring for a wait with a known end or its own time limit. Decorative: adjacent text must say what is being
 * waited for. It does not turn under `prefers-reduced-motion`.
 * @param size edge in CSS pixels, 16 by default
 */
export function Spinner({ size = 16, className }: { size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={cx('shrink-0 animate-spin', className)}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2"
      viewBox="0 0 16 16"
      width={size}
    >
      <circle cx="8" cy="8" opacity="0.25" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 1 6.5 6.5" />
    </svg>
  );
}
