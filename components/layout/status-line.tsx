import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** `live`: following the chain. `late`: the figures are older than they should be. `down`: no node answers. */
export type Freshness = 'loading' | 'live' | 'late' | 'down';

const DOT: Record<Freshness, string> = {
  loading: 'border-2 border-control',
  live: 'bg-success',
  late: 'bg-warning rotate-45 rounded-none!',
  down: 'bg-danger rounded-none!',
};

/**
 * How fresh the figures below are: a mark that differs in shape as well as colour, and words ("Block 41,234,567,
 * 8 s old"). Not a live region: it changes with every block, and on a phone it alternates between one line and two.
 */
export function StatusLine({ freshness, children }: { freshness: Freshness; children: ReactNode }) {
  return (
    <p className="flex min-h-6 items-center max-sm:min-h-[2lh] max-sm:items-start gap-2 text-muted text-sm">
      <span
        aria-hidden="true"
        className={cx(
          'size-2.5 shrink-0 rounded-full max-sm:mt-[5px] forced-color-adjust-none',
          DOT[freshness],
        )}
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}
