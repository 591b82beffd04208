import { expect, test } from 'vitest';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { localProvider } from './local-wallet';

const ACCOUNTS = ['0x0000000000000000000000000000000000000001', '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'];
const MINE = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

function setup(accounts: string[] = ACCOUNTS) {
  const asked: RpcRequest[] = [];
  const kept = new Map<string, string>();
  const pool = {
    request: async (request: RpcRequest): Promise<unknown> => {
      asked.push(request);
      return request.method === 'eth_accounts' ? accounts : '0xanswer';
    },
  };
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { provider: localProvider(pool, store), again: () => localProvider(pool, store), asked };
}

test('it shows no account until it is connected, then the second one of the node, even after a reload', async () => {
  const { provider, again } = setup();
  expect(await provider.request({ method: 'eth_accounts' })).toEqual([]);
  expect(await provider.request({ method: 'eth_requestAccounts' })).toEqual([MINE]);
  expect(await again().request({ method: 'eth_accounts' })).toEqual([MINE]);
});

test('disconnected, it shows none after a reload', async () => {
  const { provider, again } = setup();
  await provider.request({ method: 'eth_requestAccounts' });
  await provider.request({ method: 'wallet_revokePermissions', params: [{ eth_accounts: {} }] });
  expect(await again().request({ method: 'eth_accounts' })).toEqual([]);
});

test('it is on the local chain and cannot leave it', async () => {
  const { provider } = setup();
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x7a69');
  const leave = provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x38' }] });
  await expect(leave).rejects.toMatchObject({ code: 4200 });
});

test('the node signs and sends; nothing else reaches it', async () => {
  const { provider, asked } = setup();
  await provider.request({ method: 'eth_sendTransaction', params: [{ from: MINE }] });
  expect(asked.map(({ method }) => method)).toEqual(['eth_sendTransaction']);
  const other = provider.request({ method: 'personal_sign', params: ['0x00', MINE] });
  await expect(other).rejects.toMatchObject({ code: 4200 });
  expect(asked).toHaveLength(1);
});

test('a node without accounts is not a wallet', async () => {
  const { provider } = setup([]);
  await expect(provider.request({ method: 'eth_requestAccounts' })).rejects.toThrow(/no account/);
});
