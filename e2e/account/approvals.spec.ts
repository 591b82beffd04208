import { expect } from '@playwright/test';
import { maxUint256, parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { callsAsked } from '@/e2e/fixtures/expect';
import { test as base } from '@/e2e/fixtures/test';
import { countClicks, SettingsPage } from '@/e2e/pages/settings-page';

const test = base.extend<{ settings: SettingsPage }>({
  settings: async ({ page }, use) => use(new SettingsPage(page)),
});

test('an approval is revoked in three clicks from the overview', async ({
  page,
  chain,
  connected,
  settings,
}) => {
  await chain.approve(connected.signer, 'USDC', maxUint256);
  const clicks = await countClicks(page);
  await page.goto('/');
  await settings.link.click();
  await settings.button('Revoke the USDC approval of Treasury').click();
  await expect(settings.flow('USDC approval revoked')).toBeVisible();
  expect(await clicks()).toBeLessThanOrEqual(3);
  expect(await chain.allowance('USDC', connected.address)).toBe(0n);
  await expect(settings.panel('Approvals')).toContainText('No approvals');
  await settings.button('Done').click();
  await expect(settings.flow('USDC approval revoked')).toHaveCount(0);
});

test('approvals of orders and of USDm are listed, and can be lowered', async ({
  chain,
  connected,
  page,
  settings,
}) => {
  const { orders } = chain.deployment;
  await chain.approve(connected.signer, 'USDC', 250_000_000n, orders);
  await chain.approve(connected.signer, 'USDm', parseUnits('40', 18), orders);
  await settings.open();
  await expect(settings.approvals).toHaveCount(2);
  await expect(settings.approvals.nth(0)).toContainText('250 USDC');
  await expect(settings.approvals.nth(1)).toContainText('40 USDm');
  await expectAccessible(page);

  await settings.button('Lower the USDm approval of Orders').click();
  await expectAccessible(page);
  const field = settings.dialog.getByRole('textbox', { name: 'New approval' });
  await field.fill('41');
  await settings.dialog.getByRole('button', { name: 'Change approval' }).click();
  await expect(settings.dialog).toContainText('Enter less than is approved now.');
  await field.fill('15');
  await field.press('Enter');
  await expect(settings.flow('Approved 15 USDm')).toBeVisible();
  await expect(settings.approvals.nth(1)).toContainText('15 USDm');
  expect(callsAsked(connected)).toEqual([`approve ${parseUnits('15', 18)}`]);

  await settings.button('Done').click();
  await settings.button('Revoke the USDC approval of Orders').click();
  await expect(settings.flow('USDC approval revoked')).toBeVisible();
  await expect(settings.approvals).toHaveCount(1);
});

test('the approval for staking is lowered and revoked', async ({ chain, connected, settings }) => {
  const { stakedXms } = chain.deployment;
  const left = () => chain.allowance('XMS', connected.address, stakedXms);
  await chain.approve(connected.signer, 'XMS', parseUnits('7', 18), stakedXms);
  await settings.open();
  await settings.button('Lower the XMS approval of XMS staking').click();
  await settings.dialog.getByRole('textbox', { name: 'New approval' }).fill('5');
  await settings.dialog.getByRole('button', { name: 'Change approval' }).click();
  await expect(settings.flow('Approved 5 XMS')).toBeVisible();
  expect(await left()).toBe(parseUnits('5', 18));
  await settings.button('Done').click();
  await settings.button('Revoke the XMS approval of XMS staking').click();
  await expect(settings.flow('XMS approval revoked')).toBeVisible();
  expect(await left()).toBe(0n);
  await expect(settings.panel('Approvals')).toContainText('No approvals');
});

test('a token that fails leaves the approvals of the others as they are', async ({
  chain,
  connected,
  settings,
}) => {
  await chain.approve(connected.signer, 'DAI', 9n * 10n ** 18n);
  const mend = await chain.breakToken('USDT');
  await settings.open();
  await expect(settings.approvals.filter({ hasText: '9 DAI' })).toHaveCount(1);
  await expect(settings.approvals.filter({ hasText: 'unknown amount' })).toHaveCount(4);
  await mend();
});
