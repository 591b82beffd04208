import { createClient, custom, getAddress, numberToHex } from 'viem';
import { injected } from 'wagmi';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { localChain } from './local-chain';
import { localWalletIcon } from './local-wallet-icon';
import type { RpcRequest } from './node';
import { NodePool } from './transport';

type Store = ReturnType<typeof forgivingStore>;

const KEY = 'mars.local-wallet';
/** The accounts of the node: the first deploys, the second is that of the user. */
const ACCOUNT_INDEX = 1;

/**
 * A wallet for the local chain: the unlocked account of the node, so that no key is in the app. It signs without
 * confirmation, and cannot leave the local chain. Once connected, it stays connected, as other wallets do.
 */
export function localWallet() {
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

/** EIP-1193 over the wallet of the node. It has no events: account and chain never change. */
export function localProvider(pool: Pick<NodePool, 'request'>, store: Store = forgivingStore()) {
  const request = localRequest(pool, store);
  const silent = () => {};
  const client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  return { request: client.request, on: silent, removeListener: silent };
}

function localRequest(pool: Pick<NodePool, 'request'>, store: Store) {
  return async ({ method, params }: RpcRequest): Promise<unknown> => {
    switch (method) {
      case 'eth_requestAccounts':
        store.setItem(KEY, 'connected');
        return account(pool);
      case 'eth_accounts':
        return store.getItem(KEY) === null ? [] : account(pool);
      case 'wallet_revokePermissions':
        store.removeItem(KEY);
        return null;
      case 'eth_chainId':
        return numberToHex(localChain.id);
      case 'eth_sendTransaction':
      case 'eth_signTypedData_v4':
        return pool.request({ method, params });
      default:
        throw Object.assign(new Error(`The local wallet does not know ${method}`), { code: 4200 });
    }
  };
}

async function account(pool: Pick<NodePool, 'request'>): Promise<string[]> {
  const accounts = await pool.request({ method: 'eth_accounts' });
  const address: unknown = Array.isArray(accounts) ? accounts[ACCOUNT_INDEX] : undefined;
  if (typeof address !== 'string') throw new Error('The local chain offers no account');
  return [getAddress(address)];
}
