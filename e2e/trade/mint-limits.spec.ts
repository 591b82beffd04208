import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { contractLimit, expectIssue } from '@/e2e/fixtures/expect';
import { mintIssue } from '@/e2e/fixtures/form-issues';
import { test } from '@/e2e/fixtures/test';
import type { IssueName } from '@/lib/domain/model/issues';

type Case = {
  title: string;
  /** Brings about the limit by actions of role holders, feeds or markets. */
  arrange: (chain: Chain) => Promise<void>;
  symbol: string;
  /** In whole tokens; above the limit. */
  amount: string;
  issue: IssueName;
  limit: string;
};

const HOUR = 3600;
const noChange = async () => {};

/** Closed for any amount. */
const CLOSED: Case[] = [
  {
    title: 'paused by the guardian',
    arrange: ({ actions }) => actions.pause('USDC', { mint: true }),
    ...{ symbol: 'USDC', amount: '10', issue: 'paused', limit: 'paused' },
  },
  {
    title: 'paused everywhere',
    arrange: ({ actions }) => actions.pause('all', { mint: true }),
    ...{ symbol: 'WETH', amount: '10', issue: 'paused', limit: 'paused' },
  },
  {
    title: 'stale feed',
    arrange: ({ actions }) => actions.setFeed('WETH', '3462.5', 3 * HOUR),
    ...{ symbol: 'WETH', amount: '1', issue: 'feed-stale', limit: 'feed' },
  },
  {
    title: 'off its peg',
    arrange: ({ actions }) => actions.setFeed('DAI', '0.98'),
    ...{ symbol: 'DAI', amount: '10', issue: 'feed-depegged', limit: 'feed' },
  },
  {
    title: 'feed price out of range',
    arrange: ({ actions }) => actions.setFeed('WBTC', '0'),
    ...{ symbol: 'WBTC', amount: '1', issue: 'feed-invalid', limit: 'feed' },
  },
  {
    title: 'unavailable feed',
    arrange: (chain) => chain.silenceFeed('UNI'),
    ...{ symbol: 'UNI', amount: '10', issue: 'feed-silent', limit: 'feed' },
  },
  {
    title: 'full tier',
    arrange: ({ actions }) => actions.fillTier(3),
    ...{ symbol: 'WBNB', amount: '10', issue: 'tier-cap', limit: 'tier-cap' },
  },
  {
    title: 'supply cap reached as XMS falls',
    arrange: ({ actions }) => actions.setXms('0.2'),
    ...{ symbol: 'USDC', amount: '10', issue: 'supply-cap', limit: 'supply-cap' },
  },
];

/** Open, but with a maximum below the amount. */
const LIMITED: Case[] = [
  {
    title: 'tier cap',
    arrange: noChange,
    symbol: 'WETH',
    amount: '100',
    issue: 'tier-cap',
    limit: 'tier-cap',
  },
  {
    title: 'asset cap',
    arrange: noChange,
    ...{ symbol: 'CAKE', amount: '300000', issue: 'asset-cap', limit: 'asset-cap' },
  },
  {
    title: 'hourly limit',
    arrange: noChange,
    ...{ symbol: 'AAVE', amount: '10000', issue: 'flow-limit', limit: 'flow-limit' },
  },
  {
    title: 'supply cap',
    arrange: ({ actions }) => actions.setXms('0.25'),
    ...{ symbol: 'USDC', amount: '10000000', issue: 'supply-cap', limit: 'supply-cap' },
  },
];

for (const { title, arrange, symbol, amount, issue, limit } of [...CLOSED, ...LIMITED]) {
  test(`${title}: app and contract reject a mint with ${symbol}, and the app shows the reason`, async ({
    page,
    chain,
    connected,
    mint,
  }) => {
    await arrange(chain);
    const { decimals } = await chain.asset(symbol);
    const amountIn = parseUnits(amount, decimals);
    await chain.fund(connected.address, symbol, amountIn);
    expect(await contractLimit(chain.previewMint(symbol, amountIn))).toBe(limit);

    await mint.open({ asset: symbol });
    await mint.amount.fill(amount);
    const expected = await mintIssue(chain, connected.address, symbol, amountIn);
    expect(expected?.name).toBe(issue);
    if (expected) await expectIssue(page, expected);
    await expect(mint.submit).toHaveCount(0);
    expect(connected.asked).toEqual([]);
  });
}

test('below the minimum mint of $1, the minimum is offered and accepted', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 5_000_000n);
  await mint.open({ asset: 'USDC', amount: '0.5' });
  const issue = await mintIssue(chain, connected.address, 'USDC', 500_000n);
  if (issue?.name !== 'below-minimum') throw new Error(`Unexpected ${issue?.name}`);
  await expectIssue(page, issue);
  await expect(chain.previewMint('USDC', issue.least.value - 1n)).rejects.toThrow('BelowMinimum');
  const usdmOut = await chain.previewMint('USDC', issue.least.value);
  expect(usdmOut).toBeGreaterThanOrEqual(10n ** 18n);
  await mint.useInstead.click();
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.balance('USDm', connected.address)).toBe(usdmOut);
});

test('a closed asset offers the open ones, and one can be chosen', async ({ chain, connected, mint }) => {
  await chain.actions.pause('USDC', { mint: true });
  await chain.fund(connected.address, 'USDT', 500_000_000n);
  await mint.open({ asset: 'USDC', amount: '500' });
  await mint.useAsset('USDT').click();
  await expect(mint.asset).toHaveAccessibleName('Asset to deposit: USDT');
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.balance('USDT', connected.address)).toBe(0n);
});

test('the form reacts when the selected asset closes', async ({ page, chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDC', 500_000_000n);
  await mint.open({ asset: 'USDC', amount: '500' });
  await expect(mint.submit).toBeEnabled();
  await chain.actions.pause('USDC', { mint: true });
  await expect(mint.submit).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Minting is paused for USDC');
});
