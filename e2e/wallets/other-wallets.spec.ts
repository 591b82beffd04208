import { expect } from '@playwright/test';
import { keccak256, toHex } from 'viem';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { held, onlyFirstCall, proposal } from '@/e2e/fixtures/wallet/reactions';

const AMOUNT = 250n * 10n ** 18n;

test('a partly executed batch continues step by step', async ({ page, chain, connected, mint }) => {
  connected.batches = true;
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const { reaction, release } = held();
  connected.next(onlyFirstCall(connected));
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'batch-partial' });
  release();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(connected.askedFor).toEqual(['wallet_sendCalls', 'eth_sendTransaction']);
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, 'mint', 'mint']);
});

test('a multisig proposal waits for the other signers and ends with the Treasury’s event', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  await chain.makeContract(connected.address);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const signers = proposal(keccak256(toHex('a proposal')));
  connected.next(signers.reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow('Waiting for other signers')).toBeVisible();
  await expectIssue(page, { name: 'awaiting-signers' });
  expect(connected.sent).toEqual([]);

  await page.reload();
  await expect(mint.flow('Waiting for other signers')).toBeVisible();
  await signers.execute(connected);
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(connected.asked).toHaveLength(1);
});

test('a contract account sends an approval where other accounts sign a permit', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.makeContract(connected.address);
  await chain.fund(connected.address, 'USDC', 250_000_000n);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual(['approve 250000000', 'mint']);
});

test('minting works with storage blocked, and the page says what is not possible', async ({
  page,
  chain,
  frame,
  wallet,
  mint,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Blocked', 'QuotaExceededError');
    };
  });
  await chain.fund(wallet.address, 'USDC', 250_000_000n);
  await chain.approve(wallet.signer, 'USDC', 250_000_000n);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await mint.open({ asset: 'USDC', amount: '250' });
  await frame.connect();
  await expect(frame.accountButton).toBeVisible();
  await chain.client.setAutomine(false);
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();
  await expectIssue(page, { name: 'storage-blocked' });
  await chain.client.mine({ blocks: 1 });
  await expectMinted(mint, chain, wallet, { symbol: 'USDC', usdmOut, left: 0n });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every screen says that it needs JavaScript', async ({ page, frame }) => {
    for (const route of ['/', '/mint/', '/redeem/']) {
      await page.goto(route);
      await expect(frame.title).toBeVisible();
      // Playwright finds nothing by text in a noscript element.
      const notice = page.locator('noscript > p');
      await expect(notice).toBeVisible();
      await expect(notice).toContainText('JavaScript is turned off.');
    }
  });
});
