import { expect } from '@playwright/test';
import { wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';
import { decline, held } from '@/e2e/fixtures/wallet/reactions';

test('a wallet connects through the dialog and is still connected after a reload', async ({
  page,
  frame,
  wallet,
}) => {
  await page.goto('/');
  await frame.connectButton.click();
  await expect(frame.walletIn(WALLET_NAME)).toBeVisible();
  await frame.walletIn(WALLET_NAME).click();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  await expect(frame.walletDialog).toBeHidden();

  const asked = wallet.asked.length;
  await page.reload();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  expect(wallet.asked, 'nothing is asked again').toHaveLength(asked);
});

test('a declined connection changes nothing and can be tried again', async ({ page, frame, wallet }) => {
  const { reaction, release } = held();
  wallet.next((asked, request) => reaction(() => decline(asked, request), request));
  await page.goto('/');
  await frame.connectButton.click();
  await frame.walletIn(WALLET_NAME).click();
  await expect(page.getByText('Confirm connection in the extension')).toBeVisible();
  release();
  await expect(frame.retryConnection).toBeVisible();
  await expect(frame.connectButton).toBeAttached();
  expect(wallet.authorised).toBe(false);

  await frame.retryConnection.click();
  await expect(frame.accountButton).toBeVisible();
  expect(wallet.askedFor).toEqual(['wallet_requestPermissions', 'wallet_requestPermissions']);
});

for (const form of ['mint', 'redeem'] as const) {
  test(`after connecting from the ${form} form, its button keeps the focus and the account is announced`, async ({
    page,
    frame,
    chain,
    wallet,
    mint,
    redeem,
  }) => {
    await chain.fund(wallet.address, 'USDC', 10n ** 7n);
    await chain.fund(wallet.address, 'USDm', 10n ** 18n);
    const trade = { mint, redeem }[form];
    await trade.open();
    await trade.connectButton.focus();
    await trade.connectButton.press('Enter');
    await expect(frame.walletIn(WALLET_NAME)).toBeVisible();
    await expect(frame.connectedAs).toHaveCount(0);
    await frame.walletIn(WALLET_NAME).press('Enter');
    await expect(frame.accountButton).toBeVisible();
    const off = trade.off(wordsOf({ name: 'amount-empty' }).title);
    await expect(off).toBeDisabled();
    await expect(off).toBeFocused();
    const { address } = wallet;
    await expect(frame.connectedAs).toHaveText(`Connected, ${address.slice(0, 6)}…${address.slice(-4)}`);
    await page.reload();
    await expect(frame.accountButton).toBeVisible();
    await expect(frame.connectedAs, 'no account has just connected').toHaveCount(0);
  });
}

test('disconnecting removes the account from the page, also after a reload', async ({
  page,
  frame,
  connected,
}) => {
  await page.goto('/');
  await expect(frame.accountButton).toBeVisible();
  await frame.disconnect();
  await expect(frame.connectButton).toBeVisible();
  expect(connected.authorised, 'the wallet was told').toBe(false);
  await page.reload();
  await expect(frame.status).toBeVisible();
  await expect(frame.connectButton).toBeVisible();
});

test('the page follows the wallet to another account', async ({ page, frame, connected, chain }) => {
  await page.goto('/');
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  const other = await chain.newcomer(1);
  await connected.switchAccount(other);
  await expect(frame.accountButton).toContainText(other.account.address.slice(-4));
});
