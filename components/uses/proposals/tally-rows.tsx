'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { Tokens } from '@/components/uses/amounts';
import { shareOf } from '@/lib/domain/limits/tiers';
import type { Asset } from '@/lib/domain/model/types';
import type { Tally } from '@/lib/domain/uses/proposals';
import { useFormat } from '@/lib/hooks/use-format';

const CHOICES = [
  { choice: 'for', name: 'For' },
  { choice: 'against', name: 'Against' },
  { choice: 'abstain', name: 'Abstain' },
] as const;

type TallyRowsProps = { tally: Tally | undefined; isReading: boolean; asset: Asset | undefined };

/** The votes for each choice, as an amount and as a share of the total. */
export function TallyRows({ tally, isReading, asset }: TallyRowsProps) {
  const format = useFormat();
  if (!tally && !isReading) {
    return <p className="text-muted text-sm">Vote totals are not available from this Governor.</p>;
  }
  const all = tally ? tally.against + tally.for + tally.abstain : 0n;
  return (
    <dl className="grid content-start gap-3">
      {CHOICES.map(({ choice, name }) => {
        const share = tally ? shareOf(tally[choice], all) : 0n;
        return (
          <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-sm" key={choice}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-end text-muted wrap-anywhere">
              {tally ? (
                <>
                  {asset && <Tokens asset={asset} value={tally[choice]} />}
                  {asset && ' · '}
                  {format.percent(share)}
                </>
              ) : (
                <Skeleton width={16} />
              )}
            </dd>
            <dd
              aria-hidden="true"
              className="col-span-2 mt-1.5 h-2 overflow-hidden rounded-full bg-track forced-colors:border"
            >
              <div
                className="h-full bg-accent forced-color-adjust-none print:[print-color-adjust:exact]"
                style={{ inlineSize: `calc(${share} / 10000 * 100%)` }}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
