import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { silence } from '@/e2e/fixtures/wallet/reactions';

const AMOUNT = parseUnits('250', 6);
/** The first bytes of every PNG. */
const PNG = [0x89, 0x50, 0x4e, 0x47];

test('after a mint, the new balance is shown, and USDm can be added to the wallet', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.fund(connected.address, 'USDm', parseUnits('1000', 18));
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  const balance = await chain.balance('USDm', connected.address);
  await expect(page.getByRole('main')).toContainText(`Your USDm balance${usdm(balance)}`);

  await page.getByRole('button', { name: 'Add USDm to wallet' }).click();
  await expect(page.getByRole('button', { name: 'USDm added to wallet' })).toBeVisible();
  const { method, params } = connected.asked.at(-1) ?? {};
  expect(method).toBe('wallet_watchAsset');
  expect(params).toMatchObject({
    type: 'ERC20',
    options: { address: chain.token('USDm'), symbol: 'USDm', decimals: 18 },
  });
});

test('a wallet that declines to add USDm leads to a clear label, and can be asked again', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.approve(connected.signer, 'USDC', AMOUNT);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  connected.next(async () => false);
  await page.getByRole('button', { name: 'Add USDm to wallet' }).click();
  await page.getByRole('button', { name: 'Your wallet did not add it' }).click();
  await expect(page.getByRole('button', { name: 'USDm added to wallet' })).toBeVisible();
});

test('a wallet that never answers the request to add USDm is reported, and can be asked again', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', AMOUNT);
  await chain.approve(connected.signer, 'USDC', AMOUNT);
  await page.clock.install();
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  connected.next(silence);
  await page.getByRole('button', { name: 'Add USDm to wallet' }).click();
  await expect.poll(() => connected.askedFor.at(-1)).toBe('wallet_watchAsset');
  await page.clock.fastForward(15_000);
  await page.getByRole('button', { name: 'No response from your wallet. Try again' }).click();
  await expect(page.getByRole('button', { name: 'USDm added to wallet' })).toBeVisible();
});

test('a receipt is saved as a picture drawn in the browser, and Activity lists the transaction', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseUnits('250', 18));
  await redeem.open({ amount: '250' });
  await redeem.chooseProRata();
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as picture' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('mars-treasury-receipt.png');
  const picture = await readFile(await file.path());
  expect([...picture.subarray(0, PNG.length)]).toEqual(PNG);
  expect(picture.length).toBeGreaterThan(10_000);

  await page.getByRole('main').getByRole('link', { name: 'View in Activity' }).click();
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'Redeemed' })).not.toHaveCount(0);
});
