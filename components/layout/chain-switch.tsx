'use client';

import { useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { deployedChains, isBuiltForMany } from '@/lib/chain/rpc/deployments';
import { chooseChain, onChainChoice } from '@/lib/hooks/chain-choice';
import { useAccount } from '@/lib/hooks/use-account';

/** Which chain's Treasury is shown, if there are several: a native select under the symbol of the chain's coin. */
export function ChainSwitch() {
  const { appChain } = useAccount();
  const areMany = useSyncExternalStore(
    onChainChoice,
    () => deployedChains.length > 1,
    () => isBuiltForMany,
  );
  if (!areMany) return null;
  return (
    <label
      className="relative flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1 rounded text-muted lg:px-2 hover:bg-track hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink"
      data-chain={appChain.id}
    >
      <span className="sr-only">Network</span>
      <span aria-hidden="true" className="font-semibold text-sm">
        {appChain.symbol}
      </span>
      <Icon className="max-lg:hidden" name="chevron" size={16} />
      <select
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-ink opacity-0"
        onChange={(event) => chooseChain(Number(event.target.value))}
        title={appChain.name}
        value={appChain.id}
      >
        {deployedChains.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
