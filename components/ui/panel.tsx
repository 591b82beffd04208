import type { ReactNode } from 'react';
import { cx } from './cx';

/** Also of `LinkedPanel`. */
export type PanelProps = {
  /** Heading, level 2; a panel without one needs a heading outside it. */
  title?: ReactNode;
  /** Next to the title, and not a part of its name. */
  beside?: ReactNode;
  /** Right of the heading. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A surface that groups related content. */
export function Panel({ title, beside, aside, className, children }: PanelProps) {
  return (
    <section className={cx('min-w-0 rounded-lg border border-line bg-panel p-4 sm:p-6', className)}>
      {(title || aside) && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <div className="flex min-w-0 items-center gap-1">
            {title && <h2 className="min-w-0 font-semibold text-xl leading-tight wrap-anywhere">{title}</h2>}
            {beside}
          </div>
          {aside && <div className="min-w-0 text-muted text-sm wrap-anywhere">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
