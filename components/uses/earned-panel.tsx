'use client';

import { lazy, Suspense } from 'react';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { EarnedTables } from './earned-tables';
import type { ReadingProps } from './reading';

const Earned = lazy(async () => ({ default: (await import('./earned')).Earned }));

/** What vaults and pairs have brought since the first deposit into each. What reads it from the log is fetched here. */
export function EarnedPanel({ reading }: ReadingProps) {
  return (
    <Panel aside="Since the first deposit into each." title="What it has brought">
      {reading ? (
        <Suspense fallback={<EarnedTables reading={reading} />}>
          <Earned reading={reading} />
        </Suspense>
      ) : (
        <Skeleton lines={2} width={44} />
      )}
    </Panel>
  );
}
