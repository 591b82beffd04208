import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { test } from '@/e2e/fixtures/nodes/two-chains';
import { ORIGINAL_USDM } from '@/lib/domain/model/address';

const HELD = 'This account holds 1,234.5 USDm of the original Mars';

test('an account with USDm of the original Mars is told that it is another token', async ({
  page,
  frame,
  bnb,
  connected,
  redeem,
}) => {
  await bnb.placeToken(ORIGINAL_USDM, connected.address, parseUnits('1234.5', 18));
  await page.goto('/redeem/?chain=56');
  await expect(page.getByText(HELD)).toBeVisible();
  await expect(page.getByText(/^That is another token with the same name\./)).toBeVisible();
  await expect(redeem.balance).toContainText('0 USDm');
  await frame.network.selectOption('Mars local chain');
  await expect(page.getByText(HELD)).toHaveCount(0);
});

test('other accounts are told nothing, whether or not that token answers', async ({
  page,
  frame,
  bnb,
  bnbRequests,
  connected,
}) => {
  for (const isThere of [false, true]) {
    if (isThere) await bnb.placeToken(ORIGINAL_USDM, bnb.token('DAI'), 1n);
    bnbRequests.methods.length = 0;
    await page.goto('/redeem/?chain=56');
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expect(frame.status).toBeVisible();
    // Without and with the account's figures, and the balance of that token.
    await expect
      .poll(() => bnbRequests.methods.filter((method) => method === 'eth_call').length)
      .toBeGreaterThan(2);
    await expect(page.getByText(/of the original Mars/)).toHaveCount(0);
  }
});

test('its address is recognised in links and fields', async ({ page, mint }) => {
  await page.goto(`/mint/?asset=${ORIGINAL_USDM}`);
  await expect(page.getByText('The link names another USDm')).toBeVisible();
  await mint.sendTo(ORIGINAL_USDM);
  await expect(page.getByRole('main')).toContainText('This is USDm of the original Mars, another token');
  await page.goto(`/treasury/?address=${ORIGINAL_USDM}`);
  await expect(
    page.getByText(/^This is USDm of the original Mars, another token than USDm here\./),
  ).toBeVisible();
});
