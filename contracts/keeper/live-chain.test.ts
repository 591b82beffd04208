import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import { startLocalChain } from '@/scripts/local-chain';
import { WALLET } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { doubleOf } from '@/scripts/local-chain/doubles';
import { keepSettling } from '@/scripts/local-chain/live';
import { testChain } from '@/scripts/local-chain/testing';
import { startRefusingNode } from '@/scripts/local-chain/testing-node';
import { approveAndOrder } from '@/scripts/local-chain/testing-orders';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
});
afterAll(() => chain?.stop());

test('orders are settled while it runs, and an error is told once and ends nothing', async () => {
  const { client, deployment } = help;
  let refuses = true;
  let refused = 0;
  const node = await startRefusingNode(
    chain.rpcUrl,
    () => {
      if (refuses) refused += 1;
      return refuses;
    },
    -32601,
  );
  onTestFinished(node.stop);
  const failed = vi.fn();
  const stop = keepSettling(node.rpcUrl, deployment, failed, 10);
  onTestFinished(stop);
  await vi.waitUntil(() => refused > 2, { timeout: 20_000 });
  expect(failed).toHaveBeenCalledTimes(1);

  refuses = false;
  const { timestamp } = await client.getBlock();
  const order = { owner: WALLET, token: doubleOf('USDC').address, minting: true, amount: 5_000_000n };
  const deadline = timestamp + 30n * 3600n;
  await transact(client, approveAndOrder(deployment, { ...order, deadline }));
  await help.warp(125);
  await help.refresh();
  const at = {
    address: deployment.orders,
    abi: ordersAbi,
    functionName: 'ordersOf',
    args: [WALLET],
  } as const;
  await vi.waitUntil(async () => (await client.readContract(at)).length === 0, { timeout: 20_000 });
  expect(failed).toHaveBeenCalledTimes(1);
});
