'use client';

import { useUses } from '@/lib/hooks/history/use-uses';
import { AtWorkPanel } from './at-work-panel';
import { EarnedPanel } from './earned-panel';
import { GrantFlow } from './grants/grant-claim';
import { GrantsPanel } from './grants/grants-panel';
import { MarketPanel } from './market-panel';
import { VaultsPanel } from './vaults-panel';
import { VotesPanel } from './votes-panel';

/** How the Treasury allocates its assets, at one block. */
export function UsesView() {
  const { snapshot, uses, state } = useUses();
  const reading = snapshot && uses && { snapshot, uses };
  return (
    <div aria-busy={state === 'loading'} className="grid gap-6 *:min-w-0">
      <AtWorkPanel reading={reading} />
      {/* The number of positions is not known in advance. */}
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
        <MarketPanel reading={reading} />
        <VaultsPanel reading={reading} />
        <EarnedPanel reading={reading} />
        <GrantFlow />
        <GrantsPanel reading={reading} />
        {/* Last, because it grows as its data loads. */}
        <VotesPanel reading={reading} />
      </div>
    </div>
  );
}
