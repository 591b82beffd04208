import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectMinted } from '@/e2e/fixtures/expect';
import { amountOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { formatPrice, plainAmount } from '@/lib/domain/format/format';
import { toAssetUp } from '@/lib/domain/model/convert';
import { quoteRedeem } from '@/lib/domain/trade/redeem';

test('a deposit can be entered in dollars, and the tokens they buy are deposited', async ({
  chain,
  connected,
  mint,
}) => {
  const weth = await chain.fund(connected.address, 'WETH', parseUnits('5', 18));
  const { price } = await chain.asset('WETH');
  const deposit = (parseUnits('1000', 18) * 10n ** 18n) / price.referencePrice;
  const usdmOut = await chain.previewMint('WETH', deposit);
  await mint.open({ asset: 'WETH' });
  await mint.inDollars.click();
  await mint.amount.fill('1000');
  await expect(mint.review).toContainText(`Deposit ${amountOf(weth, deposit)},`);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, {
    symbol: 'WETH',
    usdmOut,
    left: parseUnits('5', 18) - deposit,
  });
});

test('switching between dollars and tokens keeps the amount', async ({ chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDC', parseUnits('1000', 6));
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.inDollars.click();
  await expect(mint.amount).toHaveValue('249.95');
  await mint.inTokens('USDC').click();
  await expect(mint.amount).toHaveValue('250');
  await expect(mint.submit).toBeEnabled();
});

test('an amount to receive can be entered, and the smallest deposit that mints it is made', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', parseUnits('1000', 6));
  const { price } = await chain.asset('USDC');
  const deposit = toAssetUp(parseUnits('250', 18), price.mintPrice, 10n ** 6n);
  const usdmOut = await chain.previewMint('USDC', deposit);
  expect(usdmOut).toBeGreaterThanOrEqual(parseUnits('250', 18));
  await mint.open({ asset: 'USDC' });
  await mint.received.fill('250');
  await expect(mint.received).toHaveValue('250');
  await mint.submit.click();
  await expectMinted(mint, chain, connected, {
    symbol: 'USDC',
    usdmOut,
    left: parseUnits('1000', 6) - deposit,
  });
});

test('an amount of an asset to receive can be entered when redeeming', async ({
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  await redeem.open({ asset: 'DAI' });
  await redeem.received.fill('100');
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed .* for 100 DAI$/)).toBeVisible();
  expect(await chain.balance('DAI', connected.address)).toBe(parseUnits('100', 18));

  await redeem.again.click();
  await redeem.received.fill('1,5');
  await expect(redeem.received).toHaveAttribute('aria-invalid', 'true');
  await redeem.useInstead.filter({ hasText: '1.5' }).click();
  await expect(redeem.received).toHaveValue('1.5');
});

test('a quarter, half and three quarters of the maximum can be entered', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', parseUnits('1000', 6));
  await mint.open({ asset: 'USDC' });
  for (const [part, amount] of [
    ['25%', '250'],
    ['50%', '500'],
    ['75%', '750'],
    ['Max', '1000'],
  ] as const) {
    await mint.part(part).click();
    await expect(mint.amount).toHaveValue(amount);
  }
});

test('the form says at which price an asset counts, and the panel beside it what limits it', async ({
  page,
  chain,
  mint,
  redeem,
}) => {
  const usdc = await chain.asset('USDC');
  await mint.open({ asset: 'USDC', amount: '250' });
  const main = page.getByRole('main');
  await expect(main).toContainText(
    `1 USDC = ${formatPrice(usdc.price.mintPrice, 'en-US')} (price feed), no fee`,
  );
  await expect(main.getByRole('definition').filter({ hasText: 'Hourly limit' })).toBeVisible();
  await redeem.open({ asset: 'USDC', amount: '250' });
  await expect(main).toContainText('1 USDC = $1.0000 (at least $1), no fee');
});

test('an asset is found by symbol, name or address, and each shows what it would pay', async ({
  chain,
  connected,
  page,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  const snapshot = await chain.snapshot(connected.address);
  await redeem.open({ asset: 'USDC', amount: '100' });
  await redeem.asset.click();
  const options = redeem.assetList.getByRole('option');
  await expect(options).toHaveCount(snapshot.assets.length);
  for (const symbol of ['DAI', 'WETH', 'WBTC']) {
    const asset = await chain.asset(symbol, connected.address);
    const { assetOut } = quoteRedeem(snapshot, asset, parseUnits('100', 18));
    await expect(options.filter({ hasText: symbol })).toContainText(amountOf(asset, assetOut));
  }
  const search = page.getByRole('searchbox', { name: 'Search by symbol, name or address' });
  await page.keyboard.type('wbt');
  await expect(search).toHaveValue('wbt');
  await expect(options).toHaveText([/^WBTC/]);
  await search.fill('pax dollar');
  await expect(options).toHaveText([/^USDP/]);
  await search.fill('no such thing');
  await expect(page.getByText('No matching asset')).toBeVisible();
  await search.fill(chain.token('DAI'));
  await search.press('Enter');
  await expect(redeem.asset).toHaveAccessibleName('Asset to receive: DAI');
});

test('an amount above the maximum is explained once, and one press corrects it', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'DAI', 10_003_086_696_691_223_977n);
  await mint.open({ asset: 'DAI', amount: '11' });
  await expect(page.getByText('Insufficient balance', { exact: false })).toHaveCount(1);
  await expect(mint.off('Enter a smaller amount')).toBeDisabled();
  await expect(mint.useInstead).toHaveText('Use 10.003086…');
  await mint.useInstead.click();
  await expect(mint.amount).toHaveValue(plainAmount(10_003_086_696_691_223_977n, 18));
});
