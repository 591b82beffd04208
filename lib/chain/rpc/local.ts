import { forgivingStore } from '@/lib/chain/browser/storage';
import { localDeployments } from '@/lib/chain/deployments/local';
import { localChain } from './local-chain';

/**
 * Further chains that this browser also reaches the local protocol on, where it has the same addresses: ids separated by
 * commas. The tests of several deployments set it.
 */
const further = forgivingStore().getItem('mars.local-chains');
const copies = (further?.split(',') ?? []).flatMap((id) =>
  localDeployments.map((deployment) => ({ ...deployment, chainId: Number(id) })),
);

/**
 * Everything that only exists for the local chain. A public build uses `local.public.ts` instead (next.config.js resolves
 * to it unless NEXT_PUBLIC_LOCAL=1), so that neither the chain nor the wallet (`lib/chain/wallet/local-wallet.ts`) is shipped.
 */
export const local = {
  chains: [localChain],
  deployments: [...localDeployments, ...copies],
};
