import type { ComponentPropsWithRef } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';

type ButtonProps = ComponentPropsWithRef<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Fills the width of its container. */
  block?: boolean;
  /** Work is in progress: shows a spinner, ignores clicks, and keeps its width and the focus. */
  busy?: boolean;
  /** Can't be used now. Unlike `disabled`, it stays in the tab order and keeps the focus; nearby text must say why. */
  off?: boolean;
  icon?: IconName;
};

/**
 * A button, `type="button"` by default. While `busy` it stays focusable and is announced as busy; its label should say
 * what it is waiting for ("Confirm in your wallet"). When it is `disabled`, nearby text must say why.
 */
export function Button({
  variant,
  size,
  block,
  busy = false,
  off = false,
  icon,
  type = 'button',
  disabled,
  onClick,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || off || undefined}
      className={buttonClass({ variant, size, block, off: off || disabled, className })}
      disabled={disabled}
      onClick={busy || off ? undefined : onClick}
      type={busy || off ? 'button' : type}
    >
      {busy && (
        <Spinner
          className={cx('absolute', size === 'sm' ? 'start-px' : block ? 'start-4' : 'start-1.5')}
          size={size === 'sm' ? 10 : 14}
        />
      )}
      {icon && <Icon name={icon} size={18} />}
      {/* Keyed by what it says: another label is mounted in its final position instead of moving there. */}
      <span className="min-w-0 wrap-anywhere" key={`${icon} ${typeof children === 'string' ? children : ''}`}>
        {children}
      </span>
    </button>
  );
}
