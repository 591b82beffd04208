'use client';

import { late } from '@/components/ui/late';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { EarnedTables } from './earned-tables';
import type { ReadingProps } from './reading';

const Earned = late(async () => (await import('./earned')).Earnings, EarnedTables);

/** The returns of vaults and pairs since the first deposit in each, from the totals that their venues keep. */
export function EarnedPanel({ reading }: ReadingProps) {
  return (
    <LinkedPanel id="returns" aside="Since first deposit." title="Returns to date">
      {reading ? <Earned reading={reading} /> : <Skeleton lines={2} width={44} />}
    </LinkedPanel>
  );
}
