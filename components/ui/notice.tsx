import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { TONE_GROUND, TONE_ICON, TONE_TEXT, type Tone } from './tone';

type NoticeProps = {
  tone?: Tone;
  title: ReactNode;
  /** Why, and what happens to the user's money. */
  children?: ReactNode;
  /** What to do next: a button or a link. */
  action?: ReactNode;
  /** Announces the notice when it appears, for a failure the user is waiting on. Not for notices present on load. */
  announce?: boolean;
};

/** A message within the page: what has happened, why, and what to do next. */
export function Notice({ tone = 'info', title, children, action, announce = false }: NoticeProps) {
  return (
    <div
      className={cx(
        'flex gap-3 rounded border border-transparent px-4 py-3 forced-colors:border-current',
        TONE_GROUND[tone],
      )}
      role={announce ? 'alert' : undefined}
    >
      <Icon className={cx('mt-0.5', TONE_TEXT[tone])} name={TONE_ICON[tone]} />
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose wrap-anywhere">
          <p className="font-semibold">{title}</p>
          {children && <div className="mt-0.5 text-muted text-sm">{children}</div>}
        </div>
        {action}
      </div>
    </div>
  );
}
