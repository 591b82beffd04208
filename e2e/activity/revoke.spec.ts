import { expect, type Locator } from '@playwright/test';
import { encodeFunctionData, erc20Abi, maxUint256, parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { callsAsked, expectIssue } from '@/e2e/fixtures/expect';
import { PHONES } from '@/e2e/fixtures/phones';
import { usdm, wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { answerLost, decline, sendsOtherData } from '@/e2e/fixtures/wallet/reactions';

const AMOUNT = parseUnits('250', 18);

/** The touch target is at least 44 px: points almost 22 px from its centre hit it in each direction. */
async function expectLargeTarget(button: Locator): Promise<void> {
  const missed = await button.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const reach = 21.5;
    return [
      [0, -reach],
      [0, reach],
      [-Math.max(reach, width / 2 - 1), 0],
      [Math.max(reach, width / 2 - 1), 0],
    ].filter(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
      return !element.contains(hit);
    });
  });
  expect(missed).toEqual([]);
}

test('an unlimited approval left by a mint is revoked in one transaction', async ({
  activity,
  chain,
  connected,
  frame,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.approveAnyAmount();
  const link = mint.page.getByRole('main').getByRole('link', { name: 'revoke it', exact: true });
  await expect(link).toHaveAttribute('href', /^\/activity\/?\?kind=approval$/);
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.allowance('USDP', connected.address)).toBe(maxUint256);
  await mint.again.click();

  await frame.goTo('Activity');
  await expect(activity.what(1)).toHaveText('Approved unlimited USDP');
  await activity.revoke('USDP').click();
  await expect(activity.flow('USDP approval revoked')).toBeFocused();
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
  expect(callsAsked(connected).slice(2)).toEqual(['approve 0']);
  await expect(activity.result('Spender')).toHaveText('Treasury');
  await expect(activity.result('Approved now')).toHaveText('0 USDP');
  await expect(activity.revoke('USDP')).toHaveCount(0);
  await expect(activity.what(0)).toHaveText('USDP approval now 0');
  await expect(activity.rows.nth(2)).toContainText('Revoked');
  // It is now in the on-chain list too, and must not be listed twice.
  await expect(activity.flows).toHaveCount(0);
  await activity.button('Done').click();
  await expect(activity.flow('USDP approval revoked')).toHaveCount(0);
  await expect(activity.rows).toHaveCount(3);
});

test('only the newest approval of each token can be revoked, and it shows what is left', async ({
  activity,
  chain,
  connected,
  mint,
  page,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', 7n);
  await chain.approve(connected.signer, 'USDP', 2n * AMOUNT);
  await chain.approve(connected.signer, 'WBTC', 100_000_000n);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();

  await activity.open({ kind: 'approval' });
  await expect(activity.rows).toHaveCount(3);
  await expect(activity.rows.nth(0)).toContainText('Approved 1 WBTCRevoke');
  await expect(activity.rows.nth(1)).toContainText('250 USDP left');
  await expect(activity.rows.nth(2)).toContainText('Replaced');
  await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveCount(2);
  await expectAccessible(page);
  await activity.revoke('WBTC').click();
  await expect(activity.flow('WBTC approval revoked')).toBeVisible();
  expect(await chain.allowance('WBTC', connected.address)).toBe(0n);
  expect(await chain.allowance('USDP', connected.address)).toBe(AMOUNT);
  // The other one, while the result is still shown.
  await activity.revoke('USDP').click();
  await expect(activity.flow('USDP approval revoked')).toBeVisible();
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
  await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
});

test('an approval that is used up cannot be revoked', async ({ activity, chain, connected, mint }) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
  await activity.open();
  await expect(activity.rows.nth(1)).toContainText('Approved 250 USDPUsed');
  await expect(activity.revoke('USDP')).toHaveCount(0);
});

test('a declined revocation changes nothing and can be tried again', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  await chain.approve(connected.signer, 'USDC', 9_000_000n);
  connected.next(decline);
  await activity.open();
  await activity.revoke('USDC').press('Enter');
  await expect(activity.flow('Not sent')).toBeFocused();
  await expectIssue(page, { name: 'wallet-refused' });
  expect(await chain.allowance('USDC', connected.address)).toBe(9_000_000n);
  await activity.button('Dismiss').press('Enter');
  await expect(activity.flow('Not sent')).toHaveCount(0);
  // Dismissing moves the focus to the list; the button comes later.
  await expect(activity.revoke('USDC')).toBeEnabled();
  await activity.revoke('USDC').press('Enter');
  await expect(activity.flow('USDC approval revoked')).toBeVisible();
  expect(await chain.allowance('USDC', connected.address)).toBe(0n);
});

test('a pending revocation is found again after a reload, and blocks other revocations', async ({
  activity,
  chain,
  connected,
  frame,
  page,
}) => {
  await chain.approve(connected.signer, 'USDC', maxUint256);
  await chain.approve(connected.signer, 'WBTC', 9n);
  await activity.open();
  await expect(activity.revoke('USDC')).toBeEnabled();
  await chain.client.setAutomine(false);
  await activity.revoke('USDC').click();
  await expect(activity.flow('Pending confirmation')).toBeVisible();
  await page.reload();
  await expect(activity.flow('Pending confirmation')).toBeVisible();
  await expect(activity.flows).toHaveCount(0);
  await expect(activity.revoke('WBTC')).toHaveAttribute('aria-disabled', 'true');
  await expect(activity.revoke('WBTC')).toHaveAccessibleDescription('Another transaction is in progress.');
  // Other screens lead back to it.
  await frame.goTo('Mint');
  await page.getByRole('main').getByRole('link', { name: 'View', exact: true }).click();
  await expect(activity.flow('Pending confirmation')).toBeVisible();

  await chain.client.mine({ blocks: 1 });
  await expect(activity.flow('USDC approval revoked')).toBeVisible();
  expect(await chain.allowance('USDC', connected.address)).toBe(0n);
  await expect(activity.revoke('WBTC')).toBeEnabled();
  expect(connected.askedFor).toEqual(['eth_sendTransaction']);
});

test('a revocation the wallet never confirmed is found on chain after a reload', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  await chain.approve(connected.signer, 'USDC', maxUint256);
  connected.next(answerLost);
  await activity.open();
  await activity.revoke('USDC').click();
  await expect.poll(() => chain.allowance('USDC', connected.address)).toBe(0n);
  await page.reload();
  await expect(activity.flow('USDC approval revoked')).toBeVisible();
  expect(connected.asked).toHaveLength(1);
});

test('an approval amount changed in the wallet is the one that is shown', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  await chain.approve(connected.signer, 'USDC', maxUint256);
  const args = [chain.deployment.treasury, 5_000_000n] as const;
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args });
  connected.next(sendsOtherData(connected, () => data));
  await activity.open();
  await activity.revoke('USDC').click();
  await expect(activity.flow('Approved 5 USDC')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    wordsOf({
      name: 'approval-higher',
      approved: { value: 5_000_000n, decimals: 6, symbol: 'USDC' },
      wanted: { value: 0n, decimals: 6, symbol: 'USDC' },
    }).text,
  );
  await expect(activity.revoke('USDC')).toBeEnabled();
});

test('the approvals of another account are listed but cannot be revoked', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  const other = await chain.newcomer(1);
  await chain.approve(connected.signer, 'USDC', 9n);
  await chain.approve(other, 'USDC', 2n ** 200n);
  await chain.approve(other, 'WBTC', 5n);
  await chain.approve(other, 'WBTC', 0n);
  await activity.open({ address: other.account.address });
  await expect(activity.rows).toHaveCount(3);
  await expect(activity.rows.nth(1)).toContainText('Revoked');
  await expect(activity.rows.nth(2)).toContainText('Active');
  await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
  await activity.button('My activity').click();
  await expect(activity.revoke('USDC')).toBeEnabled();
});

test('revoking is disabled with the reason on another network and without current figures', async ({
  activity,
  chain,
  connected,
  page,
  watch,
}) => {
  await chain.approve(connected.signer, 'USDC', 9n);
  await activity.open();
  await expect(activity.revoke('USDC')).toBeEnabled();
  await connected.switchChain(5);
  await expect(activity.revoke('USDC')).toHaveAttribute('aria-disabled', 'true');
  await expect(activity.revoke('USDC')).toHaveAccessibleDescription(/^Your wallet is not on /);
  await connected.switchChain(31337);
  await expect(activity.revoke('USDC')).toHaveAccessibleDescription('');

  watch.allow(/Failed to load resource/);
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await expect(activity.revoke('USDC')).toHaveAccessibleDescription(
    'Transactions cannot be sent until data is current.',
  );
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await expect(activity.revoke('USDC')).toHaveAccessibleDescription('');
  expect(connected.asked).toEqual([]);
});

test.describe('on a phone', () => {
  test.use(PHONES['iPhone 13']);

  test('an approval can be revoked by touch', async ({ activity, chain, connected, page }) => {
    await chain.approve(connected.signer, 'USDC', maxUint256);
    await chain.approve(connected.signer, 'WBTC', 9n);
    await activity.open();
    await expectLargeTarget(activity.revoke('USDC'));
    await expectLargeTarget(activity.revoke('WBTC'));
    await expectAccessible(page);
    await activity.revoke('WBTC').tap();
    await expect(activity.flow('WBTC approval revoked')).toBeVisible();
    expect(await chain.allowance('WBTC', connected.address)).toBe(0n);
    expect(await chain.allowance('USDC', connected.address)).toBe(maxUint256);
  });
});
