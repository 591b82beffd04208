import { createConfig, createStorage } from 'wagmi';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { chains } from './chains';
import { local } from './local';
import { pageWallet } from './page-wallet';
import { NodePool, poolTransport } from './transport';

/** The nodes of each chain, asked only when that chain is read. */
export const pools = new Map(
  chains.map(({ id, rpcUrls }) => [id, new NodePool(rpcUrls.default.http, id)] as const),
);

/**
 * wagmi's configuration. Wallets announce themselves (EIP-6963) or are in the page, so that no wallet's code is loaded to
 * find one; WalletConnect joins when its dialog is opened (see `wallet-connect.ts`).
 */
export const config = createConfig({
  chains,
  connectors: [...local.connectors, pageWallet()],
  transports: Object.fromEntries([...pools].map(([id, pool]) => [id, poolTransport(pool)])),
  // Wagmi's own storage throws where localStorage is blocked.
  storage: createStorage({ key: 'mars.wallet', storage: forgivingStore() }),
  // The lens answers everything in one call: nothing is left to be batched.
  batch: { multicall: false },
  // Pages are exported: what the browser remembers is read after hydration.
  ssr: true,
});
