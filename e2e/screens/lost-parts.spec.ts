import { expect, type Page } from '@playwright/test';
import { parseUnits } from 'viem';
import { callsAsked, expectMinted } from '@/e2e/fixtures/expect';
import { type Outage, outage } from '@/e2e/fixtures/outage';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';
import type { Watch } from '@/e2e/fixtures/watch';

/** Parts of a page are fetched when first needed. Here that fails, as it would offline or after a new deployment. */

const CODE = '**/_next/static/chunks-*/*.js';
const AMOUNT = parseUnits('250', 6);

/** From here on, code containing `text` cannot be fetched; without `text`, no code at all. Ends as an outage does. */
async function blockCode(page: Page, watch: Watch, text?: string): Promise<Outage> {
  watch.allow(/Failed to load resource: net::ERR_FAILED/);
  return outage(page, CODE, {
    spares: async (route) => text !== undefined && !(await (await route.fetch()).text()).includes(text),
  });
}

const missing = (page: Page) =>
  page.getByRole('main').getByRole('alert').filter({ hasText: 'This section could not be loaded' });

/** Makes code available again and retries. */
async function tryAgain(page: Page, code: Outage): Promise<void> {
  code.end();
  await missing(page).getByRole('button', { name: 'Try again' }).click();
}

test('input is kept when the asset list cannot be fetched, and a retry opens it', async ({
  page,
  chain,
  connected,
  mint,
  watch,
}) => {
  const { account: other } = await chain.newcomer(1);
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.fund(connected.address, 'DAI', parseUnits('250', 18));
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.sendTo(other.address);
  await expect(mint.review).toBeVisible();
  const code = await blockCode(page, watch);
  await mint.asset.click();
  await expect(missing(page)).toBeVisible();
  await expect(mint.amount).toHaveValue('250');
  await expect(mint.receiver).toHaveValue(other.address);
  // It still fails, and the message appears again.
  await missing(page).getByRole('button', { name: 'Try again' }).click();
  await expect(missing(page)).toBeVisible();

  await tryAgain(page, code);
  await mint.assetList.getByRole('option', { name: /^DAI\b/ }).click();
  await expect(missing(page)).toHaveCount(0);
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.balance('USDm', other.address)).toBeGreaterThan(0n);
});

test('a mint whose code cannot be fetched asks the wallet for nothing, and another click starts it', async ({
  page,
  chain,
  connected,
  mint,
  watch,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await expect(mint.review).toBeVisible();
  await expect(mint.submit).toBeEnabled();
  const code = await blockCode(page, watch);
  await mint.submit.click();
  await expect(missing(page)).toContainText('nothing was sent');
  await expect(mint.amount).toHaveValue('250');
  expect(connected.asked).toEqual([]);

  code.end();
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('a mint continues while its view cannot be fetched, and a retry shows it', async ({
  page,
  chain,
  connected,
  mint,
  watch,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.approve(connected.signer, 'USDC', AMOUNT);
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  const code = await blockCode(page, watch, 'Stop waiting');
  await mint.submit.click();
  await expect(missing(page)).toBeVisible();
  await expect.poll(() => chain.balance('USDm', connected.address)).toBe(usdmOut);
  expect(callsAsked(connected)).toEqual(['mint']);
  await tryAgain(page, code);
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('the amount is kept when the pro-rata view cannot be fetched, and a retry shows it', async ({
  page,
  chain,
  connected,
  redeem,
  watch,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('400', 18));
  await redeem.open({ asset: 'USDC', amount: '400' });
  await expect(redeem.review).toBeVisible();
  await expect(redeem.submit).toBeEnabled();
  const code = await blockCode(page, watch);
  await redeem.chooseProRata();
  await expect(missing(page)).toBeVisible();
  await expect(redeem.amount).toHaveValue('400');
  await tryAgain(page, code);
  await expect(redeem.shares).not.toHaveCount(0);
  await redeem.submit.click();
  await expect(redeem.flow(/for a share of every asset$/)).toBeVisible();
});

test('the form is kept when the wallet list cannot be fetched, and another click opens it', async ({
  page,
  frame,
  wallet,
  mint,
  watch,
}) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await expect(mint.connectButton).toBeEnabled();
  const code = await blockCode(page, watch);
  await mint.connectButton.click();
  const again = page.getByRole('main').getByRole('button', { name: 'Could not be loaded. Try again' });
  await expect(again).toBeVisible();
  await expect(mint.amount).toHaveValue('250');
  code.end();
  await again.click();
  await frame.walletIn(WALLET_NAME).click();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  await expect(mint.amount).toHaveValue('250');
});
