'use client';

import { Button } from '@/components/ui/buttons/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Tokens, Usd } from '@/components/uses/amounts';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import type { Granted } from './use-granted';

type GrantedCellProps = { granted: Granted; asset: Asset };

/** What grants owe in an asset: its worth, and how much it is. */
export function GrantedCell({ granted, asset }: GrantedCellProps) {
  if (!granted.of) return <Unknown granted={granted} />;
  const owed = granted.of(asset.token);
  if (owed === 0n) return <span className="text-muted">–</span>;
  return (
    <span className="grid text-muted stacked:inline">
      <Usd value={worthOf(asset, owed)} />
      {/* One line, as while it is being read: what it is worth says enough there. */}
      <span className="text-sm stacked:sr-only">
        <Tokens asset={asset} value={owed} />
      </span>
    </span>
  );
}

/** The same in all assets that are listed. */
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
    <span className="text-muted" title="Not known">
      ?
    </span>
  );
}

/** What the column is, and of when. It takes the same room whatever it says. */
export function GrantedNote({ granted: { state, older, block, again } }: { granted: Granted }) {
  const format = useFormat();
  return (
    <div className="mt-4 flex min-h-[8lh] flex-wrap items-start gap-x-4 text-muted text-sm sm:min-h-[4lh] lg:min-h-[2lh]">
      <p className="max-w-prose">
        Granted is what grants have not paid out yet. It is set aside for their recipients and counts neither
        in the Treasury’s value nor in the columns before it.{' '}
        {state === 'silent' && 'The contract of the grants does not tell it now.'}
        {state === 'failed' && 'Not all grants could be read, so it is not known now.'}
        {state === 'known' &&
          older > 0n &&
          `The oldest ${format.count(older)} of them are as they stood at block ${format.count(block)}.`}
      </p>
      {state === 'failed' && (
        <Button onClick={again} size="sm" variant="quiet">
          Read them again
        </Button>
      )}
    </div>
  );
}
