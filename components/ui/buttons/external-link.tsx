import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

/** A link that leaves the app in a new tab, without revealing the referrer. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      className="relative text-accent-ink after:absolute after:inset-x-0 after:-inset-y-3 underline decoration-1 underline-offset-4 hover:decoration-2"
      href={href}
      rel="noreferrer noopener"
      target="_blank"
    >
      {children}
      <Icon className="ms-1 inline-block align-[-0.125em]" name="external" size={16} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </a>
  );
}
