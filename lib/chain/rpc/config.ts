import { createConfig, createStorage } from 'wagmi';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { chains } from './chains';
import { local } from './local';
import { pageWallet } from './page-wallet';
import { NodePool, poolTransport } from './transport';

/** The RPC nodes of each chain, only contacted when that chain is read. */
export const pools = new Map(
  chains.map(({ id, rpcUrls }) => [id, new NodePool(rpcUrls.default.http, id)] as const),
);

/**
 * The configuration of wagmi. Wallets announce themselves (EIP-6963) or are in the page, so that no wallet code is loaded
 * to find one; WalletConnect is added when its dialog is opened (see `wallet-connect.ts`).
 */
export const config = createConfig({
  chains,
  connectors: [...local.connectors, pageWallet()],
  transports: Object.fromEntries([...pools].map(([id, pool]) => [id, poolTransport(pool)])),
  // Wagmi's own storage throws if localStorage is blocked.
  storage: createStorage({ key: 'mars.wallet', storage: forgivingStore() }),
  // The lens returns everything in one call, so there is nothing to batch.
  batch: { multicall: false },
  // Pages are exported statically: what the browser has stored is read after hydration.
  ssr: true,
});
