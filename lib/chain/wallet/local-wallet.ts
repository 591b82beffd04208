import { createClient, custom } from 'viem';
import { injected } from 'wagmi';
import { localChain } from '@/lib/chain/rpc/local-chain';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { NodePool } from '@/lib/chain/rpc/transport';
import type { localRequest } from './local-request';

/**
 * A wallet for the local chain: the unlocked account of the node, so that no key is in the app. It signs without
 * confirmation, and cannot leave the local chain. Once connected, it stays connected, as other wallets do.
 */
function localWallet() {
  const provider = localProvider(new NodePool(localChain.rpcUrls.default.http, localChain.id));
  return injected({
    target: {
      id: 'local-wallet',
      name: 'Local wallet (test money)',
      icon: localWalletIcon,
      provider: () => provider,
    },
  });
}

/** EIP-1193 over the wallet of the node; its code is loaded with the first request. It has no events. */
export function localProvider(...parameters: Parameters<typeof localRequest>) {
  const request = async (asked: RpcRequest) =>
    (await import('./local-request')).localRequest(...parameters)(asked);
  const silent = () => {};
  const client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  return { request: client.request, on: silent, removeListener: silent };
}

/** A purse on sand, drawn for this app; 64 px, as a data URL, as wallets provide their icons. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#f0eae3"/><path d="M14 24h36v24H14z" fill="#a4361a"/><path d="M14 24 42 14v10" fill="none" stroke="#a4361a" stroke-width="4" stroke-linejoin="round"/><circle cx="42" cy="36" r="3.5" fill="#f0eae3"/></svg>`;

const localWalletIcon = `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Connectors that only exist for the local chain. `local-wallet.public.ts` replaces this file in a public build. */
export const localConnectors = [localWallet()];
