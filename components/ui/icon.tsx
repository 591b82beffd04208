import { cx } from './cx';

/** Outlines on a 20 x 20 grid, drawn for this app, stroke 1.5. All of them are in the script of every page. */
export const OUTLINES = {
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5 5 10 10M15 5 5 15',
  chevron: 'm5.5 8 4.5 4.5L14.5 8',
  copy: 'M7.5 7.5h8v8h-8zM5 12.5H4.5v-8h8V5',
  external: 'M8.5 5h-4v10.5H15v-4M11.5 4.5h4v4M15.5 4.5 9.5 10.5',
  info: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M10 9.25v4.5M10 6.4v.1',
  warning: 'M10 3 2.5 16.25h15zM10 8v4M10 13.9v.1',
  danger: 'M7 2.75h6L17.25 7v6L13 17.25H7L2.75 13V7zM10 6.25v4.5M10 13.4v.1',
  success: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M6.75 10.25l2.25 2.25 4.25-4.75',
  steward: 'M10 2.75 16.25 5v4.75c0 3.5-2.5 6-6.25 7.5-3.75-1.5-6.25-4-6.25-7.5V5zM7.25 9.9l2 2 3.5-3.9',
  activity: 'M2.75 10.5h3l2.5-6 3.5 11 2.5-5h3',
  sort: 'M6.75 8 10 4.75 13.25 8M6.75 12 10 15.25 13.25 12',
  mint: 'M10 2.75v8.5M6.5 8l3.5 3.5L13.5 8M3 11.5v5h14v-5',
  redeem: 'M10 11.5V3M6.5 6.25 10 2.75l3.5 3.5M3 11.5v5h14v-5',
  wallet: 'M3 6.5v9.75h14V6.5zM3 6.5l10.5-3v3M13.5 11.4v.1',
  verify: 'M8.75 3.25a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M12.75 12.75l4 4M6.4 8.9l1.75 1.75L11.3 7.2',
  search: 'M8.75 3.25a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M12.75 12.75l4 4',
  clock: 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5M10 6v4.25l2.75 1.75',
  sun: 'M10 6.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5M10 2v1.75M10 16.25V18M2 10h1.75M16.25 10H18M4.35 4.35l1.2 1.2M14.45 14.45l1.2 1.2M4.35 15.65l1.2-1.2M14.45 5.55l1.2-1.2',
  moon: 'M16.5 11.75A7 7 0 1 1 8.25 3.5a5.75 5.75 0 0 0 8.25 8.25z',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 1 0 4a2 2 0 0 1 0-4M8 12a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  system: 'M2.75 4h14.5v9.5H2.75zM7 16.75h6M10 13.5v3.25',
} as const;

/** Name of a drawn icon. */
export type IconName = keyof typeof OUTLINES;

type Look = { size?: number; className?: string };

/**
 * A decorative line icon in the colour of the text. It is hidden from assistive technology: the adjacent text, or the
 * `aria-label` of its button, carries the meaning.
 * @param size edge in CSS pixels, 20 by default
 */
export function Icon({ name, ...look }: { name: IconName } & Look) {
  return <Outline path={OUTLINES[name]} {...look} />;
}

/** An icon as `Icon` draws it, from an outline that only one place needs. */
export function Outline({ path, size = 20, className }: { path: string } & Look) {
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
      <path d={path} />
    </svg>
  );
}
