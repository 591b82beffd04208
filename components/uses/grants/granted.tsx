'use client';

import { Button } from '@/components/ui/buttons/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Tokens, Usd } from '@/components/uses/amounts';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import type { Granted } from './use-granted';

type GrantedCellProps = { granted: Granted; asset: Asset };

/** What is reserved for grants in an asset: its value, and the amount. */
export function GrantedCell({ granted, asset }: GrantedCellProps) {
  if (!granted.of) return <Unknown granted={granted} />;
  const owed = granted.of(asset.token);
  if (owed === 0n) return <span className="text-muted">–</span>;
  return (
    <span className="grid text-muted stacked:inline">
      <Usd value={worthOf(asset, owed)} />
      {/* Stacked rows have one line for it, as while it is loading. */}
      <span className="text-sm stacked:sr-only">
        <Tokens asset={asset} value={owed} />
      </span>
    </span>
  );
}

/** The same for all listed assets together. */
export function GrantedInAll({ granted, assets }: { granted: Granted; assets: readonly Asset[] }) {
  const { of } = granted;
  if (!of) return <Unknown granted={granted} />;
  return (
    <span className="text-muted">
      <Usd value={assets.reduce((sum, asset) => sum + worthOf(asset, of(asset.token)), 0n)} />
    </span>
  );
}

function Unknown({ granted: { state } }: { granted: Granted }) {
  if (state === 'reading') return <Skeleton width={6} />;
  return (
    <span className="text-muted" title="Unknown">
      ?
    </span>
  );
}

/** What the column shows, and as of when. Its height is the same whatever it says. */
export function GrantedNote({ granted: { state, older, block, again } }: { granted: Granted }) {
  const format = useFormat();
  return (
    <div className="mt-4 flex min-h-[8lh] flex-wrap items-start gap-x-4 text-muted text-sm sm:min-h-[4lh] lg:min-h-[2lh]">
      <p className="max-w-prose">
        Reserved for grants: awarded but not yet paid. These funds belong to the recipients and are excluded
        from the Treasury’s value and from the other columns.{' '}
        {state === 'silent' && 'The grants contract is not responding.'}
        {state === 'failed' && 'Some grants could not be loaded.'}
        {state === 'known' &&
          older > 0n &&
          `The oldest ${format.count(older)} are as of block ${format.count(block)}.`}
      </p>
      {state === 'failed' && (
        <Button onClick={again} size="sm" variant="quiet">
          Reload
        </Button>
      )}
    </div>
  );
}
