import { expect } from '@playwright/test';
import { contractRefusal, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { mintIssue, redeemIssue } from '@/e2e/fixtures/form-issues';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { plainAmount } from '@/lib/domain/format/format';
import { checkProRata, proRataCapacity } from '@/lib/domain/trade/redeem';

/** The limit on a very large mint of each asset. Covers different limits, and 6, 8 and 18 decimals. */
const MINTS = [
  { symbol: 'USDT', binding: 'flow-limit' },
  { symbol: 'WBTC', binding: 'flow-limit' },
  { symbol: 'WETH', binding: 'tier-cap' },
  { symbol: 'CAKE', binding: 'asset-cap' },
  { symbol: 'XMS', binding: 'flow-limit' },
] as const;

for (const { symbol, binding } of MINTS) {
  test(`Max of ${symbol} mints to the last unit, and app and contract reject one unit more (${binding})`, async ({
    page,
    chain,
    connected,
    mint,
  }) => {
    const { mintLimit, decimals } = await chain.asset(symbol);
    const { max } = mintLimit;
    await chain.fund(connected.address, symbol, max + 1n);
    const usdmOut = await chain.previewMint(symbol, max);
    await mint.open({ asset: symbol });
    await expect(mint.max).toHaveAccessibleName(`Max, ${plainAmount(max, decimals)} ${symbol}`);

    await mint.amount.fill(plainAmount(max + 1n, decimals));
    const issue = await mintIssue(chain, connected.address, symbol, max + 1n);
    expect(issue?.name).toBe(binding);
    if (issue) await expectIssue(page, issue);
    expect(await contractRefusal(chain.previewMint(symbol, max + 1n))).toEqual([binding, max]);

    await mint.max.click();
    await expect(mint.amount).toHaveValue(plainAmount(max, decimals));
    await mint.submit.click();
    await expectMinted(mint, chain, connected, { symbol, usdmOut, left: 1n });
  });
}

for (const way of ['Max', 'the suggested maximum'] as const) {
  test(`an amount entered with ${way} falls with a price and still succeeds`, async ({
    chain,
    connected,
    mint,
  }) => {
    const { mintLimit, decimals } = await chain.asset('WETH');
    const { max } = mintLimit;
    await chain.fund(connected.address, 'WETH', max + 1n);
    await mint.open({ asset: 'WETH', amount: plainAmount(max + 1n, decimals) });
    await (way === 'Max' ? mint.max : mint.useInstead).click();
    await expect(mint.amount).toHaveValue(plainAmount(max, decimals));
    await chain.actions.setXms('0.3');
    await expect(mint.amount).not.toHaveValue(plainAmount(max, decimals));
    await expect(mint.amount).not.toHaveAttribute('aria-invalid', 'true');
    const lower = (await chain.asset('WETH')).mintLimit.max;
    await expect(mint.amount).toHaveValue(plainAmount(lower, decimals));
    const usdmOut = await chain.previewMint('WETH', lower);
    await mint.submit.click();
    await expectMinted(mint, chain, connected, { symbol: 'WETH', usdmOut, left: max + 1n - lower });
  });
}

test('Max of a small balance is the whole balance', async ({ page, chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDC', 1_234_567_891n);
  const usdmOut = await chain.previewMint('USDC', 1_234_567_891n);
  await mint.open({ asset: 'USDC', amount: '1234.567892' });
  await expectIssue(page, { name: 'balance', max: { value: 1_234_567_891n, decimals: 6, symbol: 'USDC' } });
  await mint.max.click();
  await expect(mint.amount).toHaveValue('1234.567891');
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

const REDEMPTIONS = [
  { symbol: 'USDP', binding: 'liquidity' },
  { symbol: 'WETH', binding: 'flow-limit' },
] as const;

for (const { symbol, binding } of REDEMPTIONS) {
  test(`Max of USDm for ${symbol} is redeemed to the last unit, and app and contract reject one unit more (${binding})`, async ({
    page,
    chain,
    connected,
    redeem,
  }) => {
    const { max } = (await chain.asset(symbol)).redeemLimit;
    await chain.fund(connected.address, 'USDm', max + 1n);
    const out = await chain.previewRedeem(symbol, max);
    await redeem.open({ asset: symbol, amount: plainAmount(max + 1n, 18) });
    const issue = await redeemIssue(chain, connected.address, symbol, max + 1n);
    expect(issue?.name).toBe(binding);
    if (issue) await expectIssue(page, issue);
    expect(await contractRefusal(chain.previewRedeem(symbol, max + 1n))).toEqual([binding, max]);

    await redeem.max.click();
    await expect(redeem.amount).toHaveValue(plainAmount(max, 18));
    await redeem.submit.click();
    await expect(redeem.flow(/^Redeemed/)).toBeVisible();
    expect(await chain.balance(symbol, connected.address)).toBe(out);
    expect(await chain.balance('USDm', connected.address)).toBe(1n);
  });
}

test('Max of a pro-rata redemption is the whole balance, to the last unit', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  const balance = 1_234_567_890_123_456_789_012n;
  await chain.fund(connected.address, 'USDm', balance);
  const snapshot = await chain.snapshot(connected.address);
  expect(proRataCapacity(snapshot)).toMatchObject({ max: balance, binding: 'balance' });
  await redeem.open({ amount: plainAmount(balance + 1n, 18) });
  await redeem.chooseProRata();
  const issue = checkProRata(snapshot, balance + 1n);
  expect(issue?.name).toBe('balance');
  if (issue) await expectIssue(page, issue);
  await redeem.max.click();
  await redeem.submit.click();
  await expect(redeem.flow(`Redeemed ${usdm(balance)} for a share of every asset`)).toBeVisible();
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});
