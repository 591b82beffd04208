import { expect, type Locator } from '@playwright/test';
import { parseUnits } from 'viem';
import { amountOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';

/** The first tier 1 asset on the local chain. */
const FIRST = 'USDC';

const expectAsset = (button: Locator, symbol: string) =>
  expect(button).toHaveAccessibleName(new RegExp(`: ${symbol}$`));

test('an amount typed without a wallet keeps its stablecoin when an account rich in WBTC connects', async ({
  chain,
  wallet,
  frame,
  mint,
}) => {
  await chain.fund(wallet.address, 'WBTC', parseUnits('500', 8));
  await chain.fund(wallet.address, 'DAI', parseUnits('1000', 18));
  await mint.open();
  await expectAsset(mint.asset, FIRST);
  await mint.amount.fill('250');
  await frame.connect();
  await expect(mint.balance).toContainText(amountOf(await chain.asset(FIRST), 0n));
  await expectAsset(mint.asset, FIRST);
  await expect(mint.amount).toHaveValue('250');
});

test('connecting before typing selects the stablecoin with the largest balance', async ({
  chain,
  wallet,
  frame,
  mint,
}) => {
  await chain.fund(wallet.address, 'WBTC', parseUnits('500', 8));
  const dai = await chain.fund(wallet.address, 'DAI', parseUnits('1000', 18));
  const usdt = await chain.fund(wallet.address, 'USDT', parseUnits('900', 6));
  await mint.open();
  await expectAsset(mint.asset, FIRST);
  await frame.connect();
  await expectAsset(mint.asset, 'DAI');
  await expect(mint.balance).toContainText(amountOf(dai, parseUnits('1000', 18)));

  await test.step('the selection does not change later', async () => {
    await chain.fund(wallet.address, 'USDT', parseUnits('5000', 6));
    await chain.actions.refresh();
    await mint.asset.click();
    await expect(mint.assetList.getByRole('option', { name: /^USDT/ })).toContainText(
      amountOf(usdt, parseUnits('5000', 6)),
    );
    await mint.page.keyboard.press('Escape');
    await expectAsset(mint.asset, 'DAI');
  });
});

test('WBTC is not the default, even for an account that holds nothing else', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'WBTC', parseUnits('500', 8));
  await mint.open();
  await expect(mint.balance).toContainText(amountOf(await chain.asset(FIRST), 0n));
  await expectAsset(mint.asset, FIRST);
  await expect(mint.useAsset('WBTC')).toBeVisible();
});

test('the asset last used is the default next time, unless a link names another', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const usdp = await chain.fund(connected.address, 'USDP', parseUnits('100', 18));
  await chain.fund(connected.address, 'DAI', parseUnits('1000', 18));
  await mint.open({ asset: 'USDP', amount: '10' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  await mint.again.click();

  await mint.open();
  await expectAsset(mint.asset, 'USDP');
  await expect(mint.balance).toContainText(amountOf(usdp, parseUnits('90', 18)));
  await mint.open({ asset: 'USDT' });
  await expectAsset(mint.asset, 'USDT');

  await page.evaluate(() => localStorage.removeItem('mars.asset.mint.31337'));
  await mint.open();
  await expectAsset(mint.asset, 'DAI');
});

test('redemption defaults to the first stablecoin, and later to the asset last redeemed for', async ({
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  await chain.fund(connected.address, 'DAI', parseUnits('1000', 18));
  await redeem.open();
  await expectAsset(redeem.asset, FIRST);
  await redeem.chooseAsset('WETH');
  await redeem.amount.fill('100');
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
  await redeem.again.click();

  await redeem.open();
  await expectAsset(redeem.asset, 'WETH');
});
