import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';

/** Ids that connect a control with its error and hint, derived from the control's own id. */
export function fieldIds(id: string, has: { error: boolean; hint: boolean }) {
  const error = `${id}-error`;
  const hint = `${id}-hint`;
  const describedBy = [has.error && error, has.hint && hint].filter(Boolean).join(' ');
  return { error, hint, describedBy: describedBy || undefined };
}

type FieldProps = {
  id: string;
  label: ReactNode;
  /** Shown right of the label: a balance, a Max button. */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Less space: above the control for an aside or for the label `alone`, below it for a line of text on any screen. */
  tight?: 'with-aside' | 'alone' | undefined;
  children: ReactNode;
};

const LABEL_ROW = { 'with-aside': 'min-h-10', alone: 'min-h-8' };

/**
 * A label above the control, and below it one line for the error or, without one, the hint. Space for that line (two on a
 * phone) is always reserved, so that a message can appear and disappear without moving anything.
 */
export function Field({ id, label, aside, hint, error, tight, children }: FieldProps) {
  const ids = fieldIds(id, { error: Boolean(error), hint: Boolean(hint) });
  return (
    <div className="min-w-0">
      <div
        className={cx(
          'flex flex-wrap items-center justify-between py-1',
          tight ? cx(LABEL_ROW[tight], 'gap-x-2') : 'min-h-11 gap-x-4',
        )}
      >
        <label className="font-medium" htmlFor={id}>
          {label}
        </label>
        {aside && <div className="flex min-w-0 items-center gap-2 text-muted text-sm">{aside}</div>}
      </div>
      {children}
      <div className={cx('mt-1.5 text-sm leading-5 sm:min-h-5', tight ? 'min-h-5' : 'min-h-10')}>
        <p aria-live="polite" className="flex gap-1.5 text-danger" id={ids.error}>
          {error && <Icon className="mt-0.5" name="danger" size={16} />}
          {error && <span className="min-w-0 wrap-anywhere">{error}</span>}
        </p>
        {hint && (
          <p className="text-muted wrap-anywhere" hidden={Boolean(error)} id={ids.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
