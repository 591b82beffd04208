import { createClient, custom, parseEther, RpcRequestError } from 'viem';
import { describe, expect, test } from 'vitest';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { NodePool } from '@/lib/chain/rpc/transport';
import { deployment, setUpTestChain, start, USER, untilStatus } from '@/scripts/local-chain/testing-flows';
import { gateway, nativeRedeem, worthless } from '@/scripts/local-chain/testing-native';
import { acceptsNative } from './accepts-native';

const { browser, help } = setUpTestChain();
const coin = parseEther('3');

/** A client whose node passes requests through `treat`. */
function clientOf(treat: (request: RpcRequest) => RpcRequest = (request) => request) {
  const pool = new NodePool([help().client.transport.url ?? ''], 31337);
  const request = async (asked: RpcRequest) => pool.request(treat(asked));
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}

const fails = (code: number, request: RpcRequest) =>
  new RpcRequestError({ body: { ...request }, error: { code, message: 'x' }, url: 'http://node' });

describe('whether an address accepts native coin', () => {
  test('follows the recipient: any EOA accepts it, a contract decides, with or without a reason', async () => {
    expect(await acceptsNative(clientOf(), gateway, USER, coin)).toBe(true);
    // The lens has no receive function. The gateway has one, but accepts coin only from the wrapped token.
    expect(await acceptsNative(clientOf(), gateway, deployment.lens, coin)).toBe(false);
    expect(await acceptsNative(clientOf(), USER, gateway, coin)).toBe(false);
    expect(await acceptsNative(clientOf(), deployment.wrapped ?? '0x', gateway, coin)).toBe(true);
  });

  test.each([
    [
      'rejects a balance override',
      (request: RpcRequest) => {
        throw fails(-32602, request);
      },
    ],
    [
      'ignores the override',
      ({ method, params }: RpcRequest) => ({
        method,
        params: Array.isArray(params) ? params.slice(0, 2) : [],
      }),
    ],
    [
      'reports its own fault as a revert',
      (request: RpcRequest) => {
        throw fails(3, request);
      },
    ],
  ])('is not known from a node that %s', async (_, treat) => {
    expect(await acceptsNative(clientOf(treat), gateway, deployment.lens, coin)).toBe(true);
  });
});

describe('a redemption to a contract that rejects native coin', () => {
  const intent = nativeRedeem({ receiver: deployment.lens });
  const refused = { name: 'coin-refused', symbol: 'ETH' };

  test('is refused before any wallet request, even where it needs an approval', async () => {
    const { wallet, tab } = browser();
    const flows = tab({ isContract: async () => true });
    start(flows, intent);
    expect((await untilStatus(flows, 'refused')).issue).toEqual(refused);
    expect(wallet.asked).toEqual([]);
  });

  test('is refused at the last step when the node could not check earlier', async () => {
    const { wallet, tab } = browser();
    const flows = tab({ takesCoin: async () => true });
    wallet.next(worthless);
    start(flows, intent);
    expect((await untilStatus(flows, 'refused')).issue).toEqual(refused);
    expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
  });
});
