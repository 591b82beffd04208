import { expect, type Locator, type Page } from '@playwright/test';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';

const AMOUNT = 250n * 10n ** 18n;

test('minting works with the keyboard alone, starting from the skip link', async ({
  page,
  chain,
  wallet,
  frame,
  mint,
}) => {
  await chain.fund(wallet.address, 'USDP', 2n * AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  await mint.open();
  await page.keyboard.press('Tab');
  await expect(frame.skipLink).toBeFocused();
  await tabTo(page, frame.connectButton);
  await page.keyboard.press('Enter');
  await expect(frame.walletIn(WALLET_NAME)).toBeVisible();
  await tabTo(page, frame.walletIn(WALLET_NAME));
  await page.keyboard.press('Enter');
  await expect(frame.accountButton).toBeVisible();
  await expect(frame.walletDialog).toBeHidden();

  await tabTo(page, mint.asset);
  await page.keyboard.press('Enter');
  await expect(mint.assetList).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(mint.asset, 'the focus returns').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mint.assetList).toBeFocused();
  await page.keyboard.press('Home');
  await chooseOption(page, mint.assetList, 'USDP');
  await expect(mint.asset).toHaveAccessibleName('Asset to deposit: USDP');

  await tabTo(page, mint.amount, 'Shift+Tab');
  await page.keyboard.type('250');
  await tabTo(page, mint.submit);
  await page.keyboard.press('Enter');
  const done = mint.flow(`Minted ${usdm(usdmOut)}`);
  await expect(done).toBeVisible();
  await expect(done, 'what has happened has the focus').toBeFocused();
  expect(await chain.balance('USDm', wallet.address)).toBe(usdmOut);

  await tabTo(page, mint.again);
  await page.keyboard.press('Enter');
  await expect(mint.amount, 'the form goes on where it began').toBeFocused();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Moves down a list until the option is active, then chooses it. */
async function chooseOption(page: Page, list: Locator, name: string): Promise<void> {
  const options = await list.getByRole('option').all();
  for (const option of options) {
    const active = await list.getAttribute('aria-activedescendant');
    const isActive = (await option.getAttribute('id')) === active;
    if (isActive && (await option.textContent())?.includes(name)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
