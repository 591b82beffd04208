import { createConfig, createStorage, injected } from 'wagmi';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { chains } from '@/lib/chain/rpc/chains';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { poolTransport } from '@/lib/chain/rpc/transport';
import { localConnectors } from './local-wallet';
import { WALLET_KEY } from './stored-wallet';

/**
 * The configuration of wagmi, which is loaded when a wallet is: import it only from code that is loaded then. Wallets
 * announce themselves (EIP-6963) or are in the page, so that no wallet code is loaded to find one; WalletConnect is added
 * when its dialog is opened (see `wallet-connect.ts`).
 */
export const config = createConfig({
  chains,
  // `injected` is `window.ethereum`, as in-wallet browsers provide it without announcing it. It reconnects after a reload only
  // if it was chosen before.
  connectors: [...localConnectors, injected()],
  transports: Object.fromEntries([...pools].map(([id, pool]) => [id, poolTransport(pool)])),
  // Wagmi's own storage throws if localStorage is blocked.
  storage: createStorage({ key: WALLET_KEY, storage: forgivingStore() }),
  // The lens returns everything in one call, so there is nothing to batch.
  batch: { multicall: false },
});
