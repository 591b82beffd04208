import { expect } from '@playwright/test';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { failsThenSends, sendsThenFails } from '@/e2e/fixtures/wallet/reactions';
import { WalletError } from '@/e2e/fixtures/wallet/rpc';

/** The wallet returns an error although it has sent the transaction, or sends it later: nothing may be signed twice. */

const AMOUNT = 250n * 10n ** 18n;
const TIMED_OUT = new WalletError(-32603, 'Request timed out');
const EXPIRED = new WalletError(8000, 'Request expired');

test('a mint sent before the wallet returns an error is found and minted once', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', 2n * AMOUNT);
  await chain.approve(connected.signer, 'USDP', 2n * AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(sendsThenFails(TIMED_OUT));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: AMOUNT });
  expect(callsAsked(connected)).toEqual(['mint']);
});

test('a mint sent after the wallet returned an error is found, and nothing can be signed until then', async ({
  page,
  chain,
  connected,
  frame,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', 2n * AMOUNT);
  await chain.approve(connected.signer, 'USDP', 2n * AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const { reaction, send } = failsThenSends(EXPIRED);
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'request-unclear', message: EXPIRED.message });
  await expect(mint.submit).toHaveCount(0);
  await expect(mint.again).toHaveCount(0);
  await expect(mint.stopWaiting).toHaveCount(0);
  await frame.goTo('Redeem');
  await expect(page.getByRole('main')).toContainText('A mint is in progress in this tab');
  // Nor after a reload.
  await page.reload();
  await frame.goTo('Mint');
  await expectIssue(page, { name: 'request-unclear', message: EXPIRED.message });
  await expect(mint.submit).toHaveCount(0);
  await send();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: AMOUNT });
  expect(connected.asked).toHaveLength(1);
});

test('an approval sent before the wallet returns an error is found, and the mint follows', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(sendsThenFails(TIMED_OUT));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, 'mint']);
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
});

test('an approval sent after the wallet returned an error is found, and the mint follows', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const { reaction, send } = failsThenSends(EXPIRED);
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'request-unclear', message: EXPIRED.message });
  await expect(mint.submit).toHaveCount(0);
  await send();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, 'mint']);
});

test('a pending mint in the mempool is waited for after the wallet returned an error', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  await chain.client.setAutomine(false);
  connected.next(sendsThenFails(TIMED_OUT));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'request-waiting' });
  await expect(mint.submit).toHaveCount(0);
  await chain.client.mine({ blocks: 1 });
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(connected.asked).toHaveLength(1);
});

test('if the mint cannot be found, the user may try again despite the risk, and a late one is shown', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', 2n * AMOUNT);
  await chain.approve(connected.signer, 'USDP', 2n * AMOUNT);
  const { reaction, send } = failsThenSends(TIMED_OUT);
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  // The app checks the chain two dozen times, half a second apart.
  await mint.tryAgainAnyway.click({ timeout: 40_000 });
  await expect(mint.amount).toHaveValue('250');
  await chain.client.mine({ blocks: 1 });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(connected.asked).toHaveLength(2);
  const once = await chain.balance('USDm', connected.address);
  await page.reload();
  await expect(mint.amount).toBeVisible();
  await send();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.balance('USDm', connected.address)).toBeGreaterThan(once);
  expect(await chain.balance('USDP', connected.address)).toBe(0n);
});

test('after the deadline a missing mint can no longer execute, and the form returns', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  const { reaction, send } = failsThenSends(TIMED_OUT);
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'request-unclear', message: TIMED_OUT.message });
  await chain.client.increaseTime({ seconds: 22 * 60 });
  await chain.client.mine({ blocks: 1 });
  await chain.actions.refresh();
  await expectIssue(page, { name: 'request-expired' });
  await expect(mint.amount).toHaveValue('250');
  // The node may reject it, or mine it and have it revert: either way nothing is exchanged.
  await send().catch(() => undefined);
  expect(await chain.balance('USDP', connected.address)).toBe(AMOUNT);
});
