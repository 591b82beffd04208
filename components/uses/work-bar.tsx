'use client';

import { cx } from '@/components/ui/cx';
import { Skeleton } from '@/components/ui/skeleton';
import type { AtWork } from '@/lib/domain/limits/at-work';
import { useFormat } from '@/lib/hooks/use-format';
import { Usd } from './amounts';

export type Place = Exclude<keyof AtWork, 'liquid'>;

/** The possible locations of assets, in the order of the bar. */
export const PLACES: readonly { key: Place; name: string; fill: string }[] = [
  { key: 'idle', name: 'Idle', fill: 'use-fill-idle' },
  { key: 'liquidity', name: 'Mars Swap', fill: 'use-fill-liquidity' },
  { key: 'yield', name: 'Earning yield', fill: 'use-fill-yield' },
  { key: 'governance', name: 'Voting', fill: 'use-fill-governance' },
];

/** The whole Treasury as one bar, divided by location; the names and figures are below. */
export function WorkBar({ all }: { all: AtWork | undefined }) {
  const format = useFormat();
  const held = all ? PLACES.reduce((sum, { key }) => sum + all[key], 0n) : 0n;
  const share = (value: bigint) => (held === 0n ? 0n : (10_000n * value) / held);
  return (
    <div>
      <div aria-hidden="true" className="flex h-8 overflow-hidden rounded border border-control">
        {all &&
          PLACES.map(({ key, fill }) => (
            <div
              className={cx('h-full border-panel not-first:border-s-2', fill)}
              key={key}
              style={{ flexGrow: share(all[key]).toString() }}
            />
          ))}
      </div>
      <dl
        className={cx(
          'mt-4 grid gap-x-6 gap-y-4',
          // In full, two amounts do not fit side by side on a small phone.
          format.inFull ? 'sm:grid-cols-2 lg:grid-cols-4' : 'grid-cols-2 md:grid-cols-4',
        )}
      >
        {PLACES.map(({ key, name, fill }) => (
          <div className="min-w-0" key={key}>
            <dt className="flex items-center gap-2 text-muted text-sm">
              <span
                aria-hidden="true"
                className={cx('size-4 shrink-0 rounded-xs border border-control', fill)}
              />
              {name}
            </dt>
            <dd className="mt-1 font-semibold text-2xl leading-tight">
              {all ? <Usd value={all[key]} /> : <Skeleton width={5} />}
            </dd>
            <dd className="text-muted text-sm max-md:min-h-[2lh]">
              {all ? `${format.percent(share(all[key]))} of the Treasury` : <Skeleton width={10} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 min-h-[2lh] max-w-prose text-muted max-sm:min-h-[4lh]">
        {all && (
          <>
            <Usd value={all.liquid} /> of <Usd value={held} /> is available now. Redemptions use idle assets
            first, then withdraw from deployed positions.
          </>
        )}
      </p>
    </div>
  );
}
