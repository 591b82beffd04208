import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';

type ButtonLinkProps = {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  block?: boolean;
  children: ReactNode;
};

/** A link to a route of this app that looks like a button. */
export function ButtonLink({ href, variant, size, block, children }: ButtonLinkProps) {
  return (
    <Link className={buttonClass({ variant, size, block })} href={href}>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </Link>
  );
}
