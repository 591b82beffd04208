import { expect } from '@playwright/test';
import { expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/nodes/first-node';
import { wordsOf } from '@/e2e/fixtures/say';
import { FAULTS, type Fault, type Phase } from '@/scripts/faults/rpc-faults';

/** Each fault once, in one phase; `lib/tx/tests/rpc-faults.test.ts` has all phases. See docs/faults.md. */

const AMOUNT = 250_000_000n;
/** What recovery may take, and a refresh of the local chain. */
const SOON = { timeout: 8_000 + 4_000 };
/** More receipts than those after which a reorg is assumed. */
const POLLS = 6;

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];
type Trial = (
  fixtures: Pick<Fixtures, 'page' | 'chain' | 'node' | 'frame' | 'mint' | 'connected' | 'watch'>,
  fault: Fault,
) => Promise<void>;

/** The status line once it shows the newest block. */
const expectNewest: (fixtures: Pick<Fixtures, 'chain' | 'frame'>) => Promise<void> = async ({
  chain,
  frame,
}) => {
  const block = (await chain.client.getBlockNumber({ cacheTime: 0 })).toLocaleString('en-US');
  await expect(frame.status).toContainText(`Block ${block} on`, SOON);
};

/** Mints 250 USDC once, with the fault from this phase on. */
const mintOnce =
  (phase: Phase): Trial =>
  async ({ page, chain, node, mint, connected, watch }, fault) => {
    await chain.fund(connected.address, 'USDC', AMOUNT);
    await chain.approve(connected.signer, 'USDC', AMOUNT);
    const usdmOut = await chain.previewMint('USDC', AMOUNT);
    await mint.open({ asset: 'USDC', amount: '250' });
    await expect(mint.submit).toBeEnabled();
    if (phase === 'before signing') node.fault = fault;
    else await chain.client.setAutomine(false);
    await mint.submit.click();
    if (phase !== 'before signing') {
      await expect(mint.pending).toBeVisible();
      if (phase === 'pending') node.fault = fault;
      await chain.client.mine({ blocks: 1 });
      if (phase === 'settling') node.fault = fault;
    }
    await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
    if (phase === 'settling') {
      const receipts = () =>
        [...watch.rpcMethods, ...node.asked].filter((method) => method === 'eth_getTransactionReceipt')
          .length;
      const then = receipts();
      await expect.poll(() => receipts() - then, SOON).toBeGreaterThan(POLLS);
    }
    await expect(mint.flow(/^Minted/)).toBeVisible();
    await expect(page.getByText(wordsOf({ name: 'reorganised' }).title)).toHaveCount(0);
    expect(connected.transactionsAsked).toHaveLength(1);
  };

const TRIALS: Record<Phase, Trial> = {
  load: async ({ page, chain, node, frame }, fault) => {
    node.fault = fault;
    const readsPast = fault.name.includes('logs');
    await page.goto(readsPast ? '/activity/?account=all' : '/');
    await expectNewest({ chain, frame });
    if (readsPast) await expect(page.getByText(/Complete since deployment \(blocks/)).toBeVisible(SOON);
  },
  idle: async ({ page, chain, node, frame }, fault) => {
    await page.goto('/');
    await expectNewest({ chain, frame });
    node.fault = fault;
    await chain.actions.refresh();
    await expectNewest({ chain, frame });
  },
  quoting: async ({ page, chain, node, frame, mint }, fault) => {
    await mint.open({ asset: 'WETH', amount: '1' });
    await expect(mint.received).not.toHaveValue('');
    const before = await mint.received.inputValue();
    node.fault = fault;
    await chain.actions.setFeed('WETH', '2900');
    await expectNewest({ chain, frame });
    await expect(mint.received).not.toHaveValue(before);
    await expect(page.getByText(wordsOf({ name: 'nodes-down' }).title)).toHaveCount(0);
  },
  'before signing': mintOnce('before signing'),
  pending: mintOnce('pending'),
  settling: mintOnce('settling'),
};

for (const fault of FAULTS) {
  test(`rpc: ${fault.name} while ${fault.inBrowser}`, async ({
    page,
    chain,
    node,
    frame,
    mint,
    connected,
    watch,
  }) => {
    await TRIALS[fault.inBrowser]({ page, chain, node, frame, mint, connected, watch }, fault);
  });
}
