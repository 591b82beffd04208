import { expect, type Page } from '@playwright/test';
import { parseUnits } from 'viem';
import { callsAsked, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';
import type { Watch } from '@/e2e/fixtures/watch';

/** Parts of a page are fetched when they are first needed. Here they can't be: the network is down, or a deployment took them away. */

const CODE = '**/_next/static/chunks/*.js';
const AMOUNT = parseUnits('250', 6);

/** From here on no code can be fetched; of all there is, if no text that it contains is given. */
async function lose(page: Page, watch: Watch, text?: string): Promise<void> {
  watch.allow(/Failed to load resource: net::ERR_FAILED/);
  await page.route(CODE, async (route) => {
    const isKept = text !== undefined && !(await (await route.fetch()).text()).includes(text);
    await (isKept ? route.continue() : route.abort());
  });
}

const missing = (page: Page) =>
  page.getByRole('main').getByRole('alert').filter({ hasText: 'This section could not be loaded' });

/** It can be fetched again, and is. */
async function tryAgain(page: Page): Promise<void> {
  await page.unroute(CODE);
  await missing(page).getByRole('button', { name: 'Try again' }).click();
}

test('the list of assets that can’t be fetched takes nothing that was entered, and comes with another try', async ({
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
  await lose(page, watch);
  await mint.asset.click();
  await expect(missing(page)).toBeVisible();
  await expect(mint.amount).toHaveValue('250');
  await expect(mint.receiver).toHaveValue(other.address);
  // Still not there: it says so again.
  await missing(page).getByRole('button', { name: 'Try again' }).click();
  await expect(missing(page)).toBeVisible();

  await tryAgain(page);
  await mint.assetList.getByRole('option', { name: /^DAI\b/ }).click();
  await expect(missing(page)).toHaveCount(0);
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.balance('USDm', other.address)).toBeGreaterThan(0n);
});

test('a mint that can’t be begun says so, asks the wallet for nothing, and is begun by another click', async ({
  page,
  chain,
  connected,
  mint,
  watch,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await expect(mint.submit).toBeEnabled();
  await lose(page, watch);
  await mint.submit.click();
  await expect(missing(page)).toContainText('nothing was sent');
  await expect(mint.amount).toHaveValue('250');
  expect(connected.asked).toEqual([]);

  await page.unroute(CODE);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('a mint goes on while the view of it can’t be fetched, and is shown with another try', async ({
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
  await lose(page, watch, 'Stop waiting');
  await mint.submit.click();
  await expect(missing(page)).toBeVisible();
  await expect.poll(() => chain.balance('USDm', connected.address)).toBe(usdmOut);
  expect(callsAsked(connected)).toEqual(['mint']);
  await tryAgain(page);
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('the slices of a redemption that can’t be fetched leave the amount, and come with another try', async ({
  page,
  chain,
  connected,
  redeem,
  watch,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('400', 18));
  await redeem.open({ asset: 'USDC', amount: '400' });
  await expect(redeem.submit).toBeEnabled();
  await lose(page, watch);
  await redeem.chooseSliceOfAll();
  await expect(missing(page)).toBeVisible();
  await expect(redeem.amount).toHaveValue('400');
  await tryAgain(page);
  await expect(redeem.shares).not.toHaveCount(0);
  await redeem.submit.click();
  await expect(redeem.flow(/for a share of every asset$/)).toBeVisible();
});

test('the wallets that can’t be fetched leave the form, and come with another click', async ({
  page,
  frame,
  wallet,
  mint,
  watch,
}) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await expect(mint.connectButton).toBeEnabled();
  await lose(page, watch);
  await mint.connectButton.click();
  const again = page.getByRole('main').getByRole('button', { name: 'Could not be loaded. Try again' });
  await expect(again).toBeVisible();
  await expect(mint.amount).toHaveValue('250');
  await page.unroute(CODE);
  await again.click();
  await frame.walletIn(WALLET_NAME).click();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  await expect(mint.amount).toHaveValue('250');
});
