import { expect } from '@playwright/test';
import { parseEther } from 'viem';
import { expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { answerLost } from '@/e2e/fixtures/wallet/reactions';
import type { Watch } from '@/e2e/fixtures/watch';
import { MintPage } from '@/e2e/pages/mint-page';
import { GOVERNOR } from '@/scripts/local-chain/accounts';

const AMOUNT = 250_000_000n;

test.beforeEach(async ({ chain, connected }) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.approve(connected.signer, 'USDC', AMOUNT);
  // From here on, transactions stay pending until a test mines a block.
  await chain.client.setAutomine(false);
});

test('a mint survives a reload while it is pending', async ({ page, chain, connected, mint }) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await page.reload();
  await expect(mint.pending).toBeVisible();
  await chain.client.mine({ blocks: 1 });
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
  expect(connected.asked).toHaveLength(1);
});

test('a mint mined while the page was closed is shown as done', async ({
  context,
  page,
  chain,
  connected,
  mint,
}) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await page.close();
  await chain.client.mine({ blocks: 1 });
  const later = new MintPage(await context.newPage());
  await later.open();
  await expect(later.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(connected.asked).toHaveLength(1);
});

test('a mint the wallet never confirmed is found by the Treasury’s event and not sent again', async ({
  context,
  page,
  chain,
  connected,
  mint,
}) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  connected.next(answerLost);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect.poll(() => connected.sent.length).toBe(1);
  await page.close();
  await chain.client.mine({ blocks: 1 });
  const later = new MintPage(await context.newPage());
  await later.open();
  await expect(later.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(connected.asked).toHaveLength(1);
  expect(await chain.balance('USDm', connected.address)).toBe(usdmOut);
});

test('a second tab shows the pending transaction of the first and sends nothing', async ({
  context,
  chain,
  connected,
  mint,
}) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  const second = new MintPage(await context.newPage());
  await second.open({ asset: 'USDC', amount: '250' });
  await expect(second.pending).toBeVisible();
  await expect(second.submit).toHaveCount(0);
  await chain.client.mine({ blocks: 1 });
  await expect(mint.flow(/^Minted/)).toBeVisible();
  await expect(second.flow(/^Minted/)).toBeVisible();
  expect(connected.asked).toHaveLength(1);
});

test('a pending mint blocks a redemption until it has ended', async ({ page, chain, frame, mint }) => {
  const main = page.getByRole('main');
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await frame.goTo('Redeem');
  await expect(main).toContainText('A mint is in progress in this tab');
  await expect(main).toContainText('Finish or dismiss it before starting another transaction.');
  await chain.client.mine({ blocks: 1 });
  await expect(main).toContainText('A mint has finished');
  await expect(main).not.toContainText('Finish or dismiss it');
  await main.getByRole('link', { name: 'View', exact: true }).click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
});

test('a mint sped up in the wallet is followed to its end', async ({ chain, connected, mint }) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  const faster = await connected.signer.speedUp(connected.lastSent);
  await chain.client.mine({ blocks: 1 });
  connected.sent.splice(0, 1, faster);
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('a mint cancelled in the wallet ends as cancelled', async ({ page, chain, connected, mint, watch }) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await expectSeen(watch);
  await connected.signer.cancel(connected.lastSent);
  await chain.client.mine({ blocks: 1 });
  await expect(mint.cancelled).toBeVisible();
  await expectIssue(page, { name: 'transaction-cancelled' });
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
  expect(await chain.balance('USDC', connected.address)).toBe(AMOUNT);
  await mint.again.click();
  await expect(mint.amount).toHaveValue('250');
});

test('a mint overtaken before any node returned it is reported, and can be dismissed and started again', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  connected.next(async () => `0x${'77'.repeat(32)}`);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await connected.signer.send({ to: connected.address, data: '0x' });
  await chain.client.mine({ blocks: 1 });
  await expectIssue(page, { name: 'transaction-overtaken' });
  await expect(mint.pending).toBeVisible();
  await mint.stopWaiting.click();
  await expect(mint.amount).toHaveValue('250');
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await chain.client.mine({ blocks: 1 });
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
});

test('a mint replaced by another transaction raises an alarm', async ({
  page,
  chain,
  connected,
  mint,
  watch,
}) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  const other = { to: GOVERNOR, data: '0x', value: parseEther('1') } as const;
  await expectSeen(watch);
  await connected.signer.replace(connected.lastSent, other);
  await chain.client.mine({ blocks: 1 });
  await expect(mint.replaced).toBeVisible();
  await expectIssue(page, { name: 'transaction-replaced' });
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});

test('a mint mined after its deadline reverts, and the reason is shown', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await chain.client.increaseTime({ seconds: 21 * 60 });
  await chain.client.mine({ blocks: 1 });
  await expect(mint.reverted).toBeVisible();
  await expectIssue(page, { name: 'expired' });
  expect((await chain.mined(connected.lastSent)).status).toBe('reverted');
  expect(await chain.balance('USDC', connected.address)).toBe(AMOUNT);
});

test('a mint whose block is reorganised is pending again, then done again', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const usdmOut = await chain.previewMint('USDC', AMOUNT);
  const before = await chain.client.snapshot();
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await chain.client.mine({ blocks: 1 });
  await expect(mint.flow(/^Minted/)).toBeVisible();

  await chain.client.revert({ id: before });
  await chain.client.mine({ blocks: 1 });
  await expect(mint.pending).toBeVisible();
  await expectIssue(page, { name: 'reorganised' });
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
  expect(await connected.signer.sendAgain(connected.lastSent)).toBe(connected.lastSent);
  await chain.client.mine({ blocks: 1 });
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
  expect(connected.asked).toHaveLength(1);
});

/** Waits until the node has returned the transaction to the page: only then is its nonce certain. */
async function expectSeen(watch: Watch): Promise<void> {
  await expect.poll(() => watch.rpcMethods).toContain('eth_getTransactionByHash');
  await expect.poll(watch.inFlight).toBe(0);
}
