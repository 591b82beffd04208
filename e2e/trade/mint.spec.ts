import { expect } from '@playwright/test';
import { maxUint256 } from 'viem';
import { callsAsked, expectMinted } from '@/e2e/fixtures/expect';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';

for (const { symbol, amount, deposit } of [
  { symbol: 'WBTC', amount: '0.5', deposit: 50_000_000n },
  { symbol: 'USDP', amount: '2.5', deposit: 2_500_000_000_000_000_000n },
]) {
  test(`${symbol} without permit is minted with after an exact approval`, async ({
    chain,
    connected,
    mint,
  }) => {
    const asset = await chain.fund(connected.address, symbol, 2n * deposit);
    const usdmOut = await chain.previewMint(symbol, deposit);
    await mint.open();
    await mint.chooseAsset(symbol);
    await mint.amount.fill(amount);
    await expect(mint.steps).toHaveCount(2);
    await expect(mint.review).toContainText(`Deposit ${amountOf(asset, deposit)}, receive at least`);
    await mint.submit.click();
    await expectMinted(mint, chain, connected, { symbol, usdmOut, left: deposit });
    expect(callsAsked(connected)).toEqual([`approve ${deposit}`, 'mint']);
    expect(await chain.allowance(symbol, connected.address), 'nothing is left of the approval').toBe(0n);
  });
}

test('USDC with permit is minted with after a signature, in one transaction', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 1_000_000_000n);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await mint.open({ asset: 'USDC' });
  await mint.amount.fill('250');
  await expect(mint.steps).toHaveCount(2);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 750_000_000n });
  expect(connected.askedFor).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
  expect(callsAsked(connected)).toEqual(['mintWithPermit']);
  expect(await chain.allowance('USDC', connected.address)).toBe(0n);
});

test('a wallet with batches approves and mints in one atomic transaction', async ({
  chain,
  connected,
  mint,
}) => {
  connected.batches = true;
  await chain.fund(connected.address, 'USDP', 10n ** 21n);
  const usdmOut = await chain.previewMint('USDP', 10n ** 21n);
  await mint.open({ asset: 'USDP', amount: '1000' });
  await expect(mint.steps).toHaveCount(1);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(connected.askedFor).toEqual(['wallet_sendCalls']);
  expect(callsAsked(connected)).toEqual([`approve ${10n ** 21n}`, 'mint']);
  expect(connected.sent).toHaveLength(1);
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
});

test('an old USDT approval is revoked and granted again before the mint', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDT', 1_000_000_000n);
  await chain.approve(connected.signer, 'USDT', 100_000_000n);
  const usdmOut = await chain.previewMint('USDT', 400_000_000n);
  await mint.open({ asset: 'USDT', amount: '400' });
  await expect(mint.steps).toHaveCount(3);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDT', usdmOut, left: 600_000_000n });
  expect(callsAsked(connected)).toEqual(['approve 0', 'approve 400000000', 'mint']);
  expect(await chain.allowance('USDT', connected.address)).toBe(0n);
});

test('a wallet with batches revokes an old USDT approval, approves and mints in one transaction', async ({
  chain,
  connected,
  mint,
}) => {
  connected.batches = true;
  await chain.fund(connected.address, 'USDT', 1_000_000_000n);
  await chain.approve(connected.signer, 'USDT', 100_000_000n);
  const usdmOut = await chain.previewMint('USDT', 400_000_000n);
  await mint.open({ asset: 'USDT', amount: '400' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDT', usdmOut, left: 600_000_000n });
  expect(connected.askedFor).toEqual(['wallet_sendCalls']);
  expect(callsAsked(connected)).toEqual(['approve 0', 'approve 400000000', 'mint']);
});

test('a sufficient approval is not requested again', async ({ chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDP', 10n ** 21n);
  await chain.approve(connected.signer, 'USDP', 4n * 10n ** 20n);
  const usdmOut = await chain.previewMint('USDP', 4n * 10n ** 20n);
  await mint.open({ asset: 'USDP', amount: '400' });
  await expect(mint.steps).toHaveCount(1);
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 6n * 10n ** 20n });
  expect(callsAsked(connected)).toEqual(['mint']);
});

test('an unlimited approval is granted only when chosen', async ({ chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDP', 10n ** 21n);
  const usdmOut = await chain.previewMint('USDP', 4n * 10n ** 20n);
  await mint.open({ asset: 'USDP', amount: '400' });
  await mint.approveAnyAmount();
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 6n * 10n ** 20n });
  expect(callsAsked(connected)).toEqual([`approve ${maxUint256}`, 'mint']);
  expect(await chain.allowance('USDP', connected.address)).toBe(maxUint256);
});

test('USDm is sent to another recipient if one is entered', async ({ chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDC', 1_000_000_000n);
  const { account: other } = await chain.newcomer(1);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.sendTo(other.address);
  await expect(mint.review).toContainText(other.address);
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(await chain.balance('USDm', other.address)).toBe(usdmOut);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});
