'use client';

import { useSyncExternalStore } from 'react';
import { late } from '@/components/ui/late';
import { deployedChains, isBuiltForMany } from '@/lib/chain/rpc/deployments';
import { onChainChoice } from '@/lib/hooks/chain-choice';

const Nothing = () => null;
const ChainList = late(async () => (await import('./chain-list')).ChainList, Nothing, Nothing);

/** Which chain's Treasury is shown, if there are several. Its space is reserved from the start. */
export function ChainSwitch() {
  const areMany = useSyncExternalStore(
    onChainChoice,
    () => deployedChains.length > 1,
    () => isBuiltForMany,
  );
  return (
    areMany && (
      <div className="min-w-11 shrink-0 lg:min-w-18" data-chain="">
        <ChainList />
      </div>
    )
  );
}
