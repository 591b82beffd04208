import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type EmptyStateProps = {
  icon: IconName;
  title: string;
  /** Why there is nothing, in a sentence. */
  children?: ReactNode;
  /** A way on: buttons or links. */
  action?: ReactNode;
};

/** In place of content that there is not: an icon, a sentence, and a way on. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-prose justify-items-center gap-1 px-4 py-8 text-center">
      <span className="mb-3 grid size-14 place-items-center rounded-full bg-accent-soft text-accent-ink forced-colors:border">
        <Icon name={icon} size={28} />
      </span>
      <p className="font-semibold text-lg wrap-anywhere">{title}</p>
      {children && <div className="text-muted wrap-anywhere">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
