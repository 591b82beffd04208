'use client';

import { Icon } from '@/components/ui/icon';
import { deployedChains } from '@/lib/chain/rpc/deployments';
import { chooseChain } from '@/lib/hooks/choose-chain';
import { useAccount } from '@/lib/hooks/use-account';
import { useFollowedWallet } from '@/lib/hooks/use-followed-wallet';

/** A native select under the symbol of the chain's coin, so that every device uses its own list. */
export function ChainList() {
  const { appChain } = useAccount();
  useFollowedWallet();
  return (
    <label className="relative flex min-h-11 min-w-11 items-center justify-center gap-1 rounded text-muted hover:bg-track hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink lg:px-2">
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
