import type { ReactNode } from 'react';

type PageShellProps = {
  /** Left out by a screen whose own content begins with the title. */
  title?: ReactNode;
  /** One sentence: what this screen is for. */
  lead?: ReactNode;
  /** The status line: block, age, connection. Its height is reserved. */
  status?: ReactNode;
  /** `form` for a single column of input, `page` for figures side by side. */
  width?: 'page' | 'form';
  children: ReactNode;
};

/** The frame of a screen: title, lead, freshness, then its content. */
export function PageShell({ title, lead, status, width = 'page', children }: PageShellProps) {
  return (
    <div
      className={`mx-auto w-full px-4 pt-6 pb-12 sm:px-6 sm:pt-10 lg:px-8 ${width === 'form' ? 'max-w-[38rem]' : 'max-w-page'}`}
    >
      {title && (
        <h1 className="font-semibold text-3xl leading-tight tracking-tight wrap-anywhere sm:text-4xl">
          {title}
        </h1>
      )}
      {lead && <p className="mt-2 max-w-prose text-lg text-muted leading-snug">{lead}</p>}
      {status && <div className="mt-3 min-h-6">{status}</div>}
      <div className={title ? 'mt-4 sm:mt-8' : undefined}>{children}</div>
    </div>
  );
}
