import { cx } from '@/components/ui/cx';

/** `primary`: the main action of a screen. `secondary`: everything else. `quiet`: within a row. `danger`: revoke, delete. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** `lg`: submits a form. `sm`: within a line (Max); it looks 32 px tall, but its touch target is 44 px like the others. */
export type ButtonSize = 'sm' | 'md' | 'lg';

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-3 text-sm after:absolute after:-inset-1.75',
  md: 'min-h-11 px-6 py-1.5 text-base',
  lg: 'min-h-14 px-6 py-2 text-lg',
};

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-on border-transparent hover:bg-accent-strong',
  secondary: 'bg-panel text-ink border-control hover:bg-track',
  quiet: 'bg-transparent text-accent-ink border-transparent hover:bg-accent-soft',
  danger: 'bg-panel text-danger border-danger hover:bg-danger-soft',
};

const OFF = 'bg-track! text-muted! border-transparent! cursor-not-allowed! forced-colors:text-[GrayText]!';

/** Classes for a button, or for a link that looks like one. */
export function buttonClass(options: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  block?: boolean;
  off?: boolean;
  className?: string;
}): string {
  const { variant = 'secondary', size = 'md', block = false, off = false, className } = options;
  return cx(
    'relative inline-flex max-w-full items-center justify-center gap-2 rounded border text-center',
    'font-semibold leading-tight no-underline transition-colors duration-100 forced-colors:border-current print:hidden',
    SIZES[size],
    block && 'w-full',
    VARIANTS[variant],
    off && OFF,
    className,
  );
}
