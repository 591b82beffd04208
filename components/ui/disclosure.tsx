'use client';

import { type ReactNode, useState } from 'react';
import { Icon } from './icon';

type DisclosureProps = {
  id?: string;
  summary: ReactNode;
  /** Right of the summary: the hidden values, in brief. */
  aside?: ReactNode;
  open?: boolean;
  /** Renders the content when first opened, and keeps it: for content that has to be fetched. */
  late?: boolean;
  children: ReactNode;
};

/** Details on demand; works without JavaScript unless `late`. Never hide anything in it that changes what is signed without summarising it. */
export function Disclosure({ id, summary, aside, open, late = false, children }: DisclosureProps) {
  const [shown, setShown] = useState(!late);
  return (
    <details
      className="border-line border-t last:border-b"
      id={id}
      onToggle={() => setShown(true)}
      open={open}
    >
      <summary className="flex min-h-12 list-none items-center gap-3 py-2 hover:bg-track [&::-webkit-details-marker]:hidden">
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{summary}</span>
          {aside && (
            <span className="ms-auto min-w-0 grow text-end text-muted text-sm wrap-anywhere">{aside}</span>
          )}
        </span>
        {/* Rotated by its own state, not by that of an enclosing disclosure. */}
        <Icon className="text-muted [details[open]>summary>&]:rotate-180" name="chevron" />
      </summary>
      <div className="pt-1 pb-4">{shown && children}</div>
    </details>
  );
}
