import { getAddress, numberToHex } from 'viem';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { localChain } from '@/lib/chain/rpc/local-chain';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import type { NodePool } from '@/lib/chain/rpc/transport';

type Store = ReturnType<typeof forgivingStore>;

const KEY = 'mars.local-wallet';
/** The first account of the node deploys, the second is the user's. */
const ACCOUNT_INDEX = 1;

/** Responds to requests with the accounts of the node. */
export function localRequest(pool: Pick<NodePool, 'request'>, store: Store = forgivingStore()) {
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
