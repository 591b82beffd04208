import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import type { Chain } from '@/e2e/fixtures/chain';
import { contractLimit, expectIssue } from '@/e2e/fixtures/expect';
import { redeemIssue } from '@/e2e/fixtures/form-issues';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import type { IssueName } from '@/lib/domain/model/issues';

type Case = {
  title: string;
  /** Brings about the limit by actions of role holders, feeds or markets. */
  arrange: (chain: Chain) => Promise<void>;
  symbol: string;
  /** In USDm. */
  amount: string;
  issue: IssueName;
  limit: string;
};

const HOUR = 3600;
const noChange = async () => {};

const CASES: Case[] = [
  {
    title: 'paused by the guardian',
    arrange: ({ actions }) => actions.pause('USDC', { redeem: true }),
    ...{ symbol: 'USDC', amount: '100', issue: 'paused', limit: 'paused' },
  },
  {
    title: 'paused everywhere',
    arrange: ({ actions }) => actions.pause('all', { redeem: true }),
    ...{ symbol: 'WETH', amount: '100', issue: 'paused', limit: 'paused' },
  },
  {
    title: 'stale feed',
    arrange: ({ actions }) => actions.setFeed('WETH', '3462.5', 3 * HOUR),
    ...{ symbol: 'WETH', amount: '100', issue: 'feed-stale', limit: 'feed' },
  },
  {
    title: 'off its peg',
    arrange: ({ actions }) => actions.setFeed('USDT', '1.03'),
    ...{ symbol: 'USDT', amount: '100', issue: 'feed-depegged', limit: 'feed' },
  },
  {
    title: 'backing below its floor',
    arrange: async ({ actions }) => {
      await actions.setFeed('WBTC', '40000');
      await actions.setFeed('BTCB', '40000');
    },
    ...{ symbol: 'USDC', amount: '100', issue: 'backing', limit: 'backing' },
  },
  {
    title: 'not enough available liquidity',
    arrange: noChange,
    ...{ symbol: 'USDP', amount: '4200000', issue: 'liquidity', limit: 'liquidity' },
  },
  {
    title: 'hourly limit',
    arrange: noChange,
    ...{ symbol: 'WBTC', amount: '2500000', issue: 'flow-limit', limit: 'flow-limit' },
  },
  {
    title: 'another tier would drift above its limit',
    arrange: ({ actions }) => actions.setFeed('WETH', '5600'),
    ...{ symbol: 'USDC', amount: '1000000', issue: 'drift-limit', limit: 'drift-limit' },
  },
];

for (const { title, arrange, symbol, amount, issue, limit } of CASES) {
  test(`${title}: app and contract reject a redemption for ${symbol}, and the app shows the reason`, async ({
    page,
    chain,
    connected,
    redeem,
  }) => {
    await arrange(chain);
    const usdmIn = parseUnits(amount, 18);
    await chain.fund(connected.address, 'USDm', usdmIn);
    expect(await contractLimit(chain.previewRedeem(symbol, usdmIn))).toBe(limit);

    await redeem.open({ asset: symbol });
    await redeem.amount.fill(amount);
    const expected = await redeemIssue(chain, connected.address, symbol, usdmIn);
    expect(expected?.name).toBe(issue);
    if (expected) await expectIssue(page, expected);
    await expect(redeem.submit).toHaveCount(0);
    expect(connected.asked).toEqual([]);
  });
}

test('pro-rata redemption pays even with everything paused and every feed unavailable', async ({
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  await chain.actions.pause('all', { mint: true, redeem: true });
  await chain.silenceFeed('USDC');
  await chain.actions.setFeed('WETH', '0');
  await redeem.open({ asset: 'USDC', amount: '1000' });
  await redeem.proRataInstead.click();
  await redeem.submit.click();
  await expect(
    redeem.flow(`Redeemed ${usdm(parseUnits('1000', 18))} for a share of every asset`),
  ).toBeVisible();
  const [usdc] = await previewAtLastBlock(chain, parseUnits('1000', 18));
  expect(await chain.balance('USDC', connected.address)).toBe(usdc);
  expect(await chain.balance('WETH', connected.address)).toBeGreaterThan(0n);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});

test('pro-rata redemption pays a share of everything after every price has run out', async ({
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  await chain.actions.warp(40 * 24 * 3600);
  expect((await chain.snapshot()).value, 'no asset has a price').toBe(0n);
  await redeem.open({ asset: 'USDC', amount: '1000' });
  await redeem.proRataInstead.click();
  await redeem.submit.click();
  await expect(
    redeem.flow(`Redeemed ${usdm(parseUnits('1000', 18))} for a share of every asset`),
  ).toBeVisible();
  const amounts = await previewAtLastBlock(chain, parseUnits('1000', 18));
  expect(amounts[0]).toBeGreaterThan(0n);
  expect(await chain.balance('USDC', connected.address)).toBe(amounts[0]);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});

/**
 * What the newest block's redemption had to pay: asked of the state before it at that block's time, since an asset without a
 * valid price counts for less every second.
 */
async function previewAtLastBlock({ client, deployment }: Chain, usdmIn: bigint) {
  const { number, timestamp } = await client.getBlock();
  return client.readContract({
    address: deployment.treasury,
    abi: treasuryAbi,
    functionName: 'previewRedeemProRata',
    args: [usdmIn],
    blockNumber: number - 1n,
    blockOverrides: { time: timestamp },
  });
}

test('without USDm, the page shows how to get some', async ({ page, connected, redeem }) => {
  await redeem.open({ asset: 'USDC' });
  await expectIssue(page, { name: 'balance', max: { value: 0n, decimals: 18, symbol: 'USDm' } });
  await page.getByRole('main').getByRole('link', { name: 'Mint USDm' }).click();
  await expect(page).toHaveURL(/\/mint\/$/);
  expect(connected.asked).toEqual([]);
});
