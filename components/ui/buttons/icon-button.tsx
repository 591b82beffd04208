import type { ComponentPropsWithRef } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> & {
  /** What it does; read aloud, and shown by the browser on hover. */
  label: string;
  icon: IconName;
};

/** A 44 px square button with an icon only. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      type="button"
      {...rest}
      aria-label={label}
      className={cx(
        'inline-grid size-11 shrink-0 place-items-center rounded text-muted hover:bg-track hover:text-ink print:hidden',
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
