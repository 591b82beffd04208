import { expect, type Locator } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectMinted } from '@/e2e/fixtures/expect';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';

/** What a user presses, counted. Typing an amount and the wallet's own requests are not clicks. */
class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
}

test('from the overview, without a wallet connected, 250 USDC are minted with in four clicks', async ({
  page,
  chain,
  wallet,
  frame,
  mint,
}) => {
  await chain.fund(wallet.address, 'USDC', parseUnits('250', 6));
  const usdmOut = await chain.previewMint('USDC', parseUnits('250', 6));
  const clicks = new Clicks();
  await page.goto('/');
  await clicks.on(frame.navigation.getByRole('link', { name: 'Mint', exact: true }));
  await mint.amount.fill('250');
  await clicks.on(mint.connectButton);
  await clicks.on(frame.walletIn(WALLET_NAME));
  await clicks.on(mint.submit);
  await expectMinted(mint, chain, wallet, { symbol: 'USDC', usdmOut, left: 0n });
  expect(clicks.count).toBeLessThanOrEqual(4);
  expect(wallet.askedFor.slice(-2)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
});

test('from the overview, USDm is redeemed for a chosen asset in three clicks', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('100', 18));
  const clicks = new Clicks();
  await page.goto('/');
  await clicks.on(page.getByRole('link', { name: /^Redeem for DAI, / }));
  await redeem.amount.fill('100');
  await clicks.on(redeem.submit);
  await expect(redeem.flow(new RegExp(`^Redeemed ${usdm(parseUnits('100', 18))} for .* DAI$`))).toBeVisible();
  expect(clicks.count).toBeLessThanOrEqual(3);
});

test('slippage tolerance and deadline are set in two clicks each, or typed', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', parseUnits('250', 6));
  await mint.open({ asset: 'USDC', amount: '250' });
  const clicks = new Clicks();
  await clicks.on(mint.setting('Slippage tolerance'));
  await clicks.on(mint.choice('Slippage tolerance', '0.5%'));
  expect(clicks.count).toBeLessThanOrEqual(2);
  const usdmOut = await chain.previewMint('USDC', parseUnits('250', 6));
  await expect(mint.review).toContainText(`at least ${usdm((usdmOut * 9950n) / 10_000n)}`);

  await mint.own('Custom slippage tolerance').fill('2.5');
  await expect(mint.review).toContainText(`at least ${usdm((usdmOut * 9750n) / 10_000n)}`);
  await mint.own('Custom slippage tolerance').fill('90');
  await expect(mint.own('Custom slippage tolerance')).toHaveAttribute('aria-invalid', 'true');
  await expect(mint.review, 'the last usable value stays').toContainText(
    `at least ${usdm((usdmOut * 9750n) / 10_000n)}`,
  );

  await clicks.on(mint.setting('Transaction deadline'));
  await clicks.on(mint.choice('Transaction deadline', '60 min'));
  expect(clicks.count).toBeLessThanOrEqual(4);
  await mint.own('Custom deadline').fill('45');
  await expect(mint.setting('Transaction deadline')).toContainText('45 min');
});
