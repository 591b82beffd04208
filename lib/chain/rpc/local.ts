import deployment from '@/lib/chain/deployments/31337.json' with { type: 'json' };
import { localChain } from './local-chain';
import { localWallet } from './local-wallet';

/**
 * Everything that exists for the local chain only. A public build has `local.public.ts` in its place (next.config.js
 * resolves to it unless NEXT_PUBLIC_LOCAL=1), so that neither the chain nor the wallet is in what is shipped.
 */
export const local = {
  chains: [localChain],
  deployments: [deployment],
  connectors: [localWallet()],
};
