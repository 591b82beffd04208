import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { expectWholeTables } from '@/e2e/fixtures/table-faults';
import { test } from '@/e2e/fixtures/test';
import { formatUsd } from '@/lib/domain/format/format';

const HELD = parseUnits('250', 18);

test('without an account, the page offers to connect, or to view any address', async ({ chain, page }) => {
  const { account } = await chain.newcomer(1);
  await chain.fund(account.address, 'USDm', HELD);
  await page.goto('/me/');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: 'Connect wallet' })).toBeVisible();
  const field = main.getByRole('textbox', { name: 'Or view any address' });
  await field.fill('0x12');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(account.address);
  await field.press('Enter');
  await expect(page).toHaveURL(`/me/?address=${account.address}`);
  await expect(main).toContainText('Read-only. You cannot sign for this account.');
  await expect(
    main.getByTitle(usdm(HELD), { exact: true }).or(main.getByText('250', { exact: true })),
  ).not.toHaveCount(0);
  await expectAccessible(page);
});

test('the reserves that back one’s USDm are those of a pro-rata redemption', async ({
  chain,
  connected,
  page,
}) => {
  await chain.fund(connected.address, 'USDm', HELD);
  const amounts = await chain.previewRedeemProRata(HELD);
  const { assets } = await chain.snapshot();
  await page.goto('/me/');
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'Reserves that back your USDm' });
  for (const [index, asset] of assets.entries()) {
    const amount = amounts[index] ?? 0n;
    if (amount === 0n) continue;
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: asset.symbol, exact: true }) });
    const [figure = ''] = amountOf(asset, amount).split(' ');
    await expect(row, asset.symbol).toContainText(figure);
  }
  await expect(table.getByRole('row').last()).toContainText(formatUsd(HELD, 'en-US'));
  await expectWholeTables(page);
  await expectAccessible(page);
});

test('an account without USDm is invited to mint, and its activity and approvals are shown in short', async ({
  chain,
  connected,
  page,
}) => {
  await chain.approve(connected.signer, 'USDC', 9n);
  await page.goto('/me/');
  const main = page.getByRole('main');
  await expect(main).toContainText('No USDm yet');
  await expect(main).toContainText('1 approval: USDC');
  await expect(main).toContainText('Approved 0.000009 USDC');
  await main.getByRole('link', { name: 'Manage approvals' }).click();
  await expect(page).toHaveURL('/settings/#approvals');
  await page.goBack();
  await main.getByRole('link', { name: 'Mint USDm' }).click();
  await expect(page).toHaveURL('/mint/');
});

test('the account dialog shows balances, the address as a QR code, and the way to the position', async ({
  chain,
  connected,
  frame,
  page,
}) => {
  await chain.fund(connected.address, 'USDm', HELD);
  await chain.fund(connected.address, 'USDC', 5_000_000n);
  await page.goto('/');
  await frame.accountButton.click();
  const dialog = frame.accountMenu;
  await expect(dialog).toContainText(connected.address);
  await expect(dialog).toContainText('USDm250');
  await expect(dialog).toContainText('ETH10');
  await expect(dialog).toContainText('With 1 listed asset');
  await expect(dialog.getByText('Not deployed')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show QR code' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'My position' }).click();
  await expect(page).toHaveURL('/me/');
  await expect(dialog).toBeHidden();
  await expect(frame.title).toHaveText('My position');
});
