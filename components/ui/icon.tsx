import { cx } from './cx';

/** Outlines on a 20 x 20 grid, drawn for this app, stroke 1.5. */
const PATHS = {
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5 5 10 10M15 5 5 15',
  chevron: 'm5.5 8 4.5 4.5L14.5 8',
  copy: 'M7.5 7.5h8v8h-8zM5 12.5H4.5v-8h8V5',
  external: 'M8.5 5h-4v10.5H15v-4M11.5 4.5h4v4M15.5 4.5 9.5 10.5',
  info: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M10 9.25v4.5M10 6.4v.1',
  warning: 'M10 3 2.5 16.25h15zM10 8v4M10 13.9v.1',
  danger: 'M7 2.75h6L17.25 7v6L13 17.25H7L2.75 13V7zM10 6.25v4.5M10 13.4v.1',
  success: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M6.75 10.25l2.25 2.25 4.25-4.75',
  overview: 'M3 14.5a7.25 7.25 0 1 1 14 0M10 13.5 13.25 8M3.9 9.5l1.4.6M10 5.6v1.5',
  treasury: 'M10 2.75v7.25l5.2 5.1M10 10l6.9-2.2M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5',
  learn:
    'M10 5.75C8.5 4.5 5.75 4 2.75 4.25v11c3-.25 5.75.25 7.25 1.5 1.5-1.25 4.25-1.75 7.25-1.5v-11c-3-.25-5.75.25-7.25 1.5M10 5.75v11',
  more: 'M4.5 9.75v.5M10 9.75v.5M15.5 9.75v.5',
  uses: 'M10 3.25v4.5M10 7.75 4.75 12M10 7.75 15.25 12M8.25 3.25h3.5M3 12.25h3.5v4H3zM13.5 12.25H17v4h-3.5zM10 7.75v4.5M8.25 12.25h3.5v4h-3.5z',
  steward: 'M10 2.75 16.25 5v4.75c0 3.5-2.5 6-6.25 7.5-3.75-1.5-6.25-4-6.25-7.5V5zM7.25 9.9l2 2 3.5-3.9',
  activity: 'M2.75 10.5h3l2.5-6 3.5 11 2.5-5h3',
  sort: 'M6.75 8 10 4.75 13.25 8M6.75 12 10 15.25 13.25 12',
  up: 'M6 11.5 10 7.5l4 4',
  down: 'm6 8.5 4 4 4-4',
  mint: 'M10 2.75v8.5M6.5 8l3.5 3.5L13.5 8M3 11.5v5h14v-5',
  redeem: 'M10 11.5V3M6.5 6.25 10 2.75l3.5 3.5M3 11.5v5h14v-5',
  wallet: 'M3 6.5v9.75h14V6.5zM3 6.5l10.5-3v3M13.5 11.4v.1',
  verify: 'M8.75 3.25a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M12.75 12.75l4 4M6.4 8.9l1.75 1.75L11.3 7.2',
  clock: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M10 6v4.25l2.75 1.75',
  sun: 'M10 6.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5M10 2v1.75M10 16.25V18M2 10h1.75M16.25 10H18M4.35 4.35l1.2 1.2M14.45 14.45l1.2 1.2M4.35 15.65l1.2-1.2M14.45 5.55l1.2-1.2',
  moon: 'M16.5 11.75A7 7 0 1 1 8.25 3.5a5.75 5.75 0 0 0 8.25 8.25z',
  system: 'M2.75 4h14.5v9.5H2.75zM7 16.75h6M10 13.5v3.25',
} as const;

/** Name of a drawn icon. */
export type IconName = keyof typeof PATHS;

/**
 * A decorative line icon in the colour of the text. It is hidden from assistive technology: the adjacent text, or the
 * `aria-label` of its button, carries the meaning.
 * @param size edge in CSS pixels, 20 by default
 */
export function Icon({ name, size = 20, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={cx('shrink-0', className)}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 20 20"
      width={size}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
