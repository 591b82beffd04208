import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { test } from '@/e2e/fixtures/nodes/two-chains';
import { test as oneChain } from '@/e2e/fixtures/test';

const BNB = 'BNB Smart Chain';
const LOCAL = 'Mars local chain';
const usdc = (amount: string) => parseUnits(amount, 6);

oneChain('with one deployment there is nothing to choose', async ({ page, frame }) => {
  await page.goto('/');
  await expect(frame.status).toBeVisible();
  await expect(frame.network).toHaveCount(0);
});

test('without a wallet, the chosen chain is shown everywhere and on the next visit', async ({
  page,
  frame,
  watch,
  bnb,
  chain,
}) => {
  // Further blocks, so that the two chains differ.
  await bnb.client.mine({ blocks: 7, interval: 0 });
  await page.goto('/');
  await expect(frame.status).toContainText(`on ${LOCAL}`);
  await frame.network.selectOption(BNB);
  const { blockNumber } = await bnb.snapshot();
  expect(blockNumber).not.toBe((await chain.snapshot()).blockNumber);
  await expect(frame.status).toContainText(`Block ${blockNumber.toLocaleString('en-US')} on ${BNB}`);
  await expect(page.getByRole('contentinfo')).toContainText(BNB);
  await expect.poll(() => watch.inFlight()).toBe(0);
  watch.forget();

  await page.goto('/treasury/asset/?asset=WETH');
  await expect(frame.status).toContainText(`on ${BNB}`);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /BscScan/ })
      .first(),
  ).toHaveAttribute('href', `https://bscscan.com/address/${bnb.token('WETH')}`);
  await page.goto('/activity/');
  await expect(page.getByText(/Complete since deployment \(blocks/)).toBeVisible();
  await expect(frame.network.locator('option:checked')).toHaveText(BNB);
});

test('a link names the chain, and keeps naming the one that is shown', async ({ page, frame, mint }) => {
  await page.goto('/mint/?chain=56&asset=USDC&amount=12');
  await expect(frame.status).toContainText(`on ${BNB}`);
  await expect(mint.amount).toHaveValue('12');
  await frame.network.selectOption(LOCAL);
  await expect(frame.status).toContainText(`on ${LOCAL}`);
  await expect(page).toHaveURL(/\/mint\/\?chain=31337&asset=USDC&amount=12$/);

  await page.goto('/mint/?chain=1');
  await expect(frame.status).toContainText(`on ${LOCAL}`);
  await expect(page.getByText(`“1” is not a network of this app, so ${LOCAL} is shown.`)).toBeVisible();
});

test('a link to filtered activity names its chain', async ({ page, frame, activity }) => {
  await page.goto('/activity/');
  await frame.network.selectOption(BNB);
  await expect(frame.status).toContainText(`on ${BNB}`);
  await activity.choice('Type').selectOption('Mints');
  await expect(page).toHaveURL(/\/activity\/\?chain=56&address=all&kind=mint$/);
});

test('choosing another chain keeps what was typed', async ({ frame, mint, redeem }) => {
  for (const form of [mint, redeem]) {
    await form.open({});
    await form.amount.fill('12.34');
    await frame.network.selectOption(BNB);
    await expect(frame.status).toContainText(`on ${BNB}`);
    await expect(form.amount).toHaveValue('12.34');
    await frame.network.selectOption(LOCAL);
    await expect(frame.status).toContainText(`on ${LOCAL}`);
    await expect(form.amount).toHaveValue('12.34');
  }
});

test('the wallet is asked to switch to the chosen chain, and the mint happens there', async ({
  frame,
  chain,
  bnb,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', usdc('1000'));
  await bnb.fund(connected.address, 'USDC', usdc('250'));
  await mint.open({ asset: 'USDC', amount: '100' });
  await expect(mint.balance).toContainText('1,000');
  await frame.network.selectOption(BNB);
  await expect(mint.balance).toContainText('250');
  await expect(mint.amount).toHaveValue('100');
  await frame.switchNetwork.click();
  await expect(mint.submit).toBeEnabled();
  expect(connected.chainId).toBe(56);
  const before = await bnb.balance('USDm', connected.address);
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await bnb.balance('USDC', connected.address)).toBe(usdc('150'));
  expect(await bnb.balance('USDm', connected.address)).toBeGreaterThan(before);
  expect(await chain.balance('USDC', connected.address)).toBe(usdc('1000'));
});

test('a whole mint takes at most 25 requests, wallet included', async ({
  bnb,
  bnbRequests,
  connected,
  mint,
  page,
}) => {
  await bnb.fund(connected.address, 'USDC', usdc('250'));
  connected.chainId = 56;
  await page.goto('/mint/?chain=56&asset=USDC');
  await expect(mint.balance).toContainText('250');
  await expect(mint.part('25%')).toBeEnabled();
  // What loading the page takes is not the mint's: it has ended when nothing has been requested for a while.
  let seen = -1;
  const isQuiet = () => {
    const before = seen;
    seen = bnbRequests.methods.length;
    return bnbRequests.open === 0 && seen === before;
  };
  await expect.poll(isQuiet, { intervals: [500] }).toBe(true);
  bnbRequests.methods.length = 0;
  await mint.amount.fill('250');
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  await expect.poll(() => bnbRequests.open).toBe(0);
  expect(bnbRequests.methods.length, bnbRequests.methods.join(' ')).toBeLessThanOrEqual(25);
  test.info().annotations.push({ type: 'requests', description: bnbRequests.methods.join(' ') });
});

test('a wallet that moves to another chain takes the app along', async ({ page, frame, connected, mint }) => {
  await page.goto('/mint/?chain=31337');
  await expect(frame.status).toContainText(`on ${LOCAL}`);
  await expect(frame.accountButton).toBeVisible();
  await mint.amount.fill('5');
  await connected.switchChain(56);
  await expect(frame.status).toContainText(`on ${BNB}`);
  await expect(frame.switchNetwork).toHaveCount(0);
  await expect(mint.amount).toHaveValue('5');
  await expect(page).toHaveURL(/\/mint\/$/);
});

test('a transaction in progress stays on its chain', async ({ frame, chain, connected, mint, page }) => {
  await chain.fund(connected.address, 'USDC', usdc('100'));
  await chain.approve(connected.signer, 'USDC', usdc('100'));
  await mint.open({ asset: 'USDC', amount: '100' });
  await expect(mint.submit).toBeEnabled();
  await chain.client.setAutomine(false);
  await mint.submit.click();
  await expect(mint.flow('Pending confirmation')).toBeVisible();
  const lead = page.getByText(/^Deposit 100 USDC, receive/);
  await expect(lead).toBeVisible();

  await frame.network.selectOption(BNB);
  await expect(frame.status).toContainText(`on ${BNB}`);
  await expect(mint.flow('Pending confirmation')).toBeVisible();
  await expect(lead).toContainText(`This transaction is on ${LOCAL}.`);
  await chain.client.mine({ blocks: 1 });
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(connected.sent).toHaveLength(1);
  await page.getByRole('button', { name: 'Mint again' }).click();
  await expect(frame.switchNetwork).toBeVisible();
});
