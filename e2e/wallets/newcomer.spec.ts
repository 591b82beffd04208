import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { WALLET } from '@/scripts/local-chain/accounts';

const LOCAL_WALLET = 'Local wallet (test money)';

test('a new user connects the local wallet, mints and redeems', async ({
  page,
  chain,
  frame,
  mint,
  redeem,
}) => {
  const before = await chain.balance('USDm', WALLET);
  const usdc = await chain.asset('USDC', WALLET);
  const deposit = parseUnits('120', 6);
  const minted = await chain.previewMint('USDC', deposit);

  await page.goto('/');
  await frame.connect(LOCAL_WALLET);
  await expect(frame.accountButton).toContainText(WALLET.slice(-4));
  await frame.goTo('Mint');
  await mint.chooseAsset('USDC');
  await mint.amount.fill('120');
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(minted)}`)).toBeVisible();
  expect(await chain.balance('USDm', WALLET)).toBe(before + minted);
  expect(await chain.balance('USDC', WALLET)).toBe(usdc.account.balance - deposit);

  const burned = parseUnits('50', 18);
  const weth = await chain.asset('WETH', WALLET);
  const out = await chain.previewRedeem('WETH', burned);
  await frame.goTo('Redeem');
  await redeem.chooseAsset('WETH');
  await redeem.amount.fill('50');
  await redeem.submit.click();
  await expect(redeem.flow(`Redeemed ${usdm(burned)} for ${amountOf(weth, out)}`)).toBeVisible();
  expect(await chain.balance('USDm', WALLET)).toBe(before + minted - burned);
  expect(await chain.balance('WETH', WALLET)).toBe(weth.account.balance + out);
});

test('the local wallet is still connected after a reload, and can be disconnected', async ({
  page,
  frame,
}) => {
  await page.goto('/');
  await frame.connect(LOCAL_WALLET);
  await expect(frame.accountButton).toContainText(WALLET.slice(-4));
  await page.reload();
  await expect(frame.accountButton).toContainText(WALLET.slice(-4));
  await frame.disconnect();
  await expect(frame.connectButton).toBeVisible();
  await page.reload();
  await expect(frame.status).toBeVisible();
  await expect(frame.connectButton).toBeVisible();
});
