import { localDeployments } from '@/lib/chain/deployments/local';
import { localChain } from './local-chain';
import { localWallet } from './local-wallet';

/**
 * Everything that only exists for the local chain. A public build uses `local.public.ts` instead (next.config.js resolves
 * to it unless NEXT_PUBLIC_LOCAL=1), so that neither the chain nor the wallet is shipped.
 */
export const local = {
  chains: [localChain],
  deployments: localDeployments,
  connectors: [localWallet()],
};
