import { expect } from '@playwright/test';
import { eventsOf } from '@/e2e/fixtures/past';
import { usdm, wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { decline } from '@/e2e/fixtures/wallet/reactions';

test('a mint is listed as pending, then once as done', async ({
  activity,
  chain,
  connected,
  frame,
  mint,
  page,
}) => {
  await chain.fund(connected.address, 'USDC', 250_000_000n);
  await chain.approve(connected.signer, 'USDC', 250_000_000n);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await chain.client.setAutomine(false);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.pending).toBeVisible();

  await frame.goTo('Activity');
  await expect(activity.title('Your activity')).toBeVisible();
  await expect(activity.account).toHaveValue(connected.address);
  await expect(activity.flows).toHaveCount(1);
  await expect(activity.flows).toContainText('Pending confirmation');
  await expect(activity.flows).toContainText('Deposit 250 USDC, receive at least');
  await expect(activity.rows).toHaveCount(1);
  await expect(activity.what(0)).toHaveText('Approved 250 USDC');
  // It is still listed after the page has been left and loaded again.
  await page.reload();
  await expect(activity.flows).toContainText('Pending confirmation');
  await activity.flows.getByRole('link', { name: 'View', exact: true }).click();
  await expect(mint.pending).toBeVisible();
  await page.goBack();
  await expect(activity.flows).toHaveCount(1);

  await chain.client.mine({ blocks: 1 });
  const row = activity.rows.filter({ hasText: `Minted ${usdm(usdmOut)} with 250 USDC` });
  await expect(row).toBeVisible();
  await expect(activity.flows).toHaveCount(0);
  await expect(row).toHaveCount(1);
  await expect(activity.count).toHaveText('2 entries');
});

test('a mint that was not sent is listed as such, with the reason', async ({
  activity,
  chain,
  connected,
  frame,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', 10n ** 21n);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '400' });
  await mint.submit.click();
  await expect(mint.off('Declined in your wallet').or(mint.submit)).toBeVisible();
  await frame.goTo('Activity');
  await expect(activity.flows).toContainText('Not sent');
  await expect(activity.flows).toContainText(wordsOf({ name: 'wallet-refused' }).title);
  await expect(activity.title('Your activity')).toBeVisible();
  await expect(activity.rows).toHaveCount(0);
});

test('approvals are listed, and so is their revocation', async ({ activity, chain, connected }) => {
  await chain.approve(connected.signer, 'USDP', 4n * 10n ** 20n);
  await chain.approve(connected.signer, 'WBTC', 2n ** 256n - 1n);
  await chain.approve(connected.signer, 'USDC', 2n ** 255n);
  await activity.open();
  await expect(activity.rows).toHaveCount(3);
  await expect(activity.what(0)).toHaveText('Approved 5.78 × 10^70 USDC');
  await expect(activity.what(0)).toHaveAccessibleDescription(/^Approved 57,896,.*,564.819968 USDC$/);
  await expect(activity.what(1)).toHaveText('Approved unlimited WBTC');
  await expect(activity.what(2)).toHaveText('Approved 400 USDP');
  await chain.approve(connected.signer, 'USDP', 0n);
  await expect(activity.what(0)).toHaveText('USDP approval now 0');
  await expect(activity.rows).toHaveCount(4);
  expect((await eventsOf(chain, connected.address)).map(({ amounts: [part] }) => part?.amount)).toEqual([
    0n,
    2n ** 255n,
    2n ** 256n - 1n,
    4n * 10n ** 20n,
  ]);
});
