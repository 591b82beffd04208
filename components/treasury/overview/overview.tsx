'use client';

import { type ReactNode, useDeferredValue } from 'react';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { SupplyPanel } from '../supply-panel';
import { TierPanel } from '../tier-panel';
import { Facts, Introduction } from './introduction';
import { LimitTable } from './limit-table';
import { NewestActivity } from './newest-activity';
import { ProofPanel } from './proof-panel';
import { RatioPanel } from './ratio-panel';

/**
 * What USDm is and whether it is backed; below, the ratios, supply, tiers, assets and the newest activity.
 * @param status block and age of the figures
 */
export function Overview({ status }: { status: ReactNode }) {
  const { snapshot, state } = useTreasury();
  // What is below follows in pieces, so that the page can be used meanwhile.
  const below = useDeferredValue(snapshot);
  const isDeployed = state !== 'not-deployed';
  return (
    <div
      aria-busy={state === 'loading' || (snapshot !== undefined && below === undefined)}
      className="grid gap-6"
    >
      {/* On a phone, the answer comes before the rest of the introduction. */}
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] lg:grid-rows-[auto_1fr]">
        <div className="lg:pt-4">
          <Introduction />
        </div>
        {isDeployed && (
          <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <ProofPanel snapshot={snapshot} />
          </div>
        )}
        <div>
          <div className="min-h-6">{status}</div>
          <div className="mt-5 border-line border-t pt-6">
            <Facts />
          </div>
        </div>
      </div>
      {isDeployed && (
        <>
          <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <RatioPanel snapshot={below} />
            <SupplyPanel snapshot={below} />
          </div>
          <TierPanel snapshot={below} />
          <LimitTable snapshot={below} />
          <NewestActivity snapshot={below} />
        </>
      )}
    </div>
  );
}
