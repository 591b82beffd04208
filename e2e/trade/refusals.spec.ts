import { expect } from '@playwright/test';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { agree, decline, held, silence } from '@/e2e/fixtures/wallet/reactions';
import { WalletError } from '@/e2e/fixtures/wallet/rpc';

const AMOUNT = 250n * 10n ** 18n;

test('a declined approval sends nothing, keeps the input and can be tried again', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'wallet-refused' });
  await expect(mint.amount).toHaveValue('250');
  expect(connected.sent).toEqual([]);
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);

  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
});

test('a mint declined after its approval needs no second approval', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(agree);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'step-declined' });
  expect(await chain.allowance('USDP', connected.address)).toBe(AMOUNT);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
  await expect(mint.amount).toHaveValue('250');
  await expect(mint.steps).toHaveCount(1);

  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, 'mint', 'mint']);
});

test('a declined signature sends nothing', async ({ page, chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDC', 250_000_000n);
  connected.next(decline);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'wallet-refused' });
  await expect(mint.amount).toHaveValue('250');
  expect(connected.askedFor).toEqual(['eth_signTypedData_v4']);
  expect(await chain.balance('USDC', connected.address)).toBe(250_000_000n);
});

test('a declined redemption burns nothing', async ({ page, chain, connected, redeem }) => {
  await chain.fund(connected.address, 'USDm', AMOUNT);
  connected.next(decline);
  await redeem.open({ asset: 'WETH', amount: '250' });
  await redeem.submit.click();
  await expectIssue(page, { name: 'wallet-refused' });
  await expect(redeem.amount).toHaveValue('250');
  expect(await chain.balance('USDm', connected.address)).toBe(AMOUNT);
});

test('a declined batch changes nothing', async ({ page, chain, connected, mint }) => {
  connected.batches = true;
  await chain.fund(connected.address, 'USDP', AMOUNT);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'wallet-refused' });
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
  expect(await chain.balance('USDP', connected.address)).toBe(AMOUNT);
});

test('a wallet that does not support batches after all is asked step by step', async ({
  chain,
  connected,
  mint,
}) => {
  connected.batches = true;
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(async () => {
    throw new WalletError(5740, 'Batch too large.');
  });
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(connected.askedFor).toEqual(['wallet_sendCalls', 'eth_sendTransaction', 'eth_sendTransaction']);
});

test('a wallet with an open request gets no second one', async ({ page, chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  connected.next(async () => {
    throw new WalletError(-32002, 'Request already pending.');
  });
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'wallet-busy' });
  expect(connected.asked).toHaveLength(1);
});

test('the user can stop waiting for a wallet that does not respond', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  connected.next(silence);
  await page.clock.install();
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.asksWallet).toBeVisible();
  await expect.poll(() => connected.asked.length).toBe(1);
  await page.clock.runFor(61_000);
  await expectIssue(page, { name: 'wallet-silent', seconds: 60 });
  await mint.stopWaiting.click();
  await expect(mint.amount).toHaveValue('250');
  expect(connected.asked).toHaveLength(1);
});

test('a transaction sent after the user stopped waiting is followed to its end', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const { reaction, release } = held();
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.asksWallet).toBeVisible();
  await mint.stopWaiting.click();
  await expect(mint.amount).toBeVisible();
  release();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
});

test('without native coin for the fee, the wallet is asked for nothing', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.client.setBalance({ address: connected.address, value: 0n });
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'gas-missing', symbol: 'ETH' });
  expect(connected.asked).toEqual([]);
});
