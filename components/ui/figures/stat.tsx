import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Tooltip } from '@/components/ui/tooltip';

type StatProps = {
  label: string;
  /** The short form of the number ("$61.2M"), or a `Skeleton`. */
  value: ReactNode;
  /** Every digit and the unit, shown on hover, focus or tap, and used for copying. */
  exact?: string;
  /** One line of context below: what it consists of, or its limit. */
  note?: ReactNode;
  /** `lg` for the main figure of a screen. */
  size?: 'md' | 'lg';
};

/**
 * A figure with its name: short on screen, exact on demand. In a grid, its three lines are rows of that grid, so that the
 * figures next to each other have one baseline, whatever their sizes.
 */
export function Stat({ label, value, exact, note, size = 'md' }: StatProps) {
  const text = size === 'lg' ? 'text-4xl sm:text-5xl tracking-tight' : 'text-2xl';
  return (
    <div className="row-span-3 grid min-w-0 grid-rows-subgrid content-start">
      <p className="self-end text-muted text-sm">{label}</p>
      <div className="flex min-h-11 min-w-0 items-baseline gap-1 self-baseline">
        <div className={`min-w-0 font-semibold leading-tight wrap-anywhere ${text}`}>
          {exact ? <Tooltip content={exact}>{value}</Tooltip> : value}
        </div>
        {exact && (
          <span className="self-center">
            <CopyButton label={`Copy ${label} exactly`} text={exact} />
          </span>
        )}
      </div>
      {note && <p className="text-muted text-sm wrap-anywhere">{note}</p>}
    </div>
  );
}
