import { expect } from '@playwright/test';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { expectFigures, expectMinted } from '@/e2e/fixtures/expect';
import { PHONES } from '@/e2e/fixtures/phones';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';
import { decline, held, silence } from '@/e2e/fixtures/wallet/reactions';
import { WALLET } from '@/scripts/local-chain/accounts';

const USDC = 250_000_000n;
const LOCAL_WALLET = 'Local wallet (test money)';
const PAGE_WALLET = 'This browser’s wallet';
const APPS = ['MetaMask', 'Trust Wallet', 'Coinbase Wallet', 'OKX Wallet', 'Rabby'];

for (const [name, phone] of Object.entries(PHONES)) {
  test.describe(name, () => {
    test.use(phone);

    test('an announced wallet connects and mints', async ({ chain, wallet, frame, mint }) => {
      await chain.fund(wallet.address, 'USDC', USDC);
      const usdmOut = await chain.previewMint('USDC', USDC);
      await mint.open({ asset: 'USDC', amount: '250' });
      await mint.connectButton.click();
      await frame.walletIn(WALLET_NAME).click();
      await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
      await expect(frame.walletDialog).toBeHidden();
      await mint.submit.click();
      await expectMinted(mint, chain, wallet, { symbol: 'USDC', usdmOut, left: 0n });
    });

    test('a wallet that is only available in the page connects, mints and reconnects after a reload', async ({
      page,
      chain,
      injected,
      frame,
      mint,
    }) => {
      await chain.fund(injected.address, 'USDC', USDC);
      const usdmOut = await chain.previewMint('USDC', USDC);
      await mint.open({ asset: 'USDC', amount: '250' });
      await frame.connect(PAGE_WALLET);
      await expect(frame.accountButton).toContainText(injected.address.slice(-4));
      await page.reload();
      await expect(frame.accountButton).toContainText(injected.address.slice(-4));
      await mint.submit.click();
      await expectMinted(mint, chain, injected, { symbol: 'USDC', usdmOut, left: 0n });
    });

    test('the local wallet connects and disconnects', async ({ page, frame }) => {
      await page.goto('/');
      await frame.connect(LOCAL_WALLET);
      await expect(frame.accountButton).toContainText(WALLET.slice(-4));
      await frame.disconnect();
      await expect(frame.connectButton).toBeVisible();
      await expect(frame.walletDialog, 'it was not requested again').toBeHidden();
    });

    test('without a wallet, links open this page in wallet apps', async ({ page, frame, watch }) => {
      await page.goto('/redeem/?asset=WETH&amount=1.5');
      await frame.connectButton.click();
      const address = page.url().replace(/^http:\/\//, '');
      expect(address).toContain('?asset=WETH&amount=1.5');
      for (const app of APPS) {
        const link = (await frame.walletApp(app).getAttribute('href')) ?? '';
        // OKX encodes the address twice.
        expect(decodeURIComponent(decodeURIComponent(link)), app).toContain(address);
        expect(new URL(link).protocol).toBe('https:');
      }
      await expect(frame.walletDialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
      watch.expectTidy();
    });

    test('the wallet list is accessible with and without a wallet', async ({ page, frame, context }) => {
      await page.goto('/');
      await expectFigures(frame);
      await frame.connectButton.click();
      await expect(frame.walletApp('MetaMask')).toBeVisible();
      await expectAccessible(page);
      await context.addInitScript(() => Object.defineProperty(window, 'ethereum', { value: {} }));
      await page.reload();
      await expectFigures(frame);
      await frame.connectButton.click();
      await expect(frame.walletIn(PAGE_WALLET)).toBeVisible();
      await frame.walletDialog.getByText('Use another wallet').click();
      await expect(frame.walletApp('MetaMask')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use(PHONES['iPhone 13']);

  test('a declined connection is explained and can be tried again', async ({ page, frame, wallet }) => {
    const { reaction, release } = held();
    wallet.next((asked, request) => reaction(() => decline(asked, request), request));
    await page.goto('/');
    await frame.connect();
    await expect(frame.walletDialog).toContainText('Confirm the connection in your wallet.');
    release();
    await expect(frame.walletDialog).toContainText('The request was declined in Test Wallet.');
    expect(wallet.authorised).toBe(false);
    await frame.walletIn(WALLET_NAME).click();
    await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  });

  test('a wallet that does not respond does not block another one', async ({ page, frame, wallet }) => {
    wallet.next(silence);
    await page.goto('/');
    await frame.connect();
    await expect(frame.walletDialog).toContainText('Confirm the connection in your wallet.');
    await frame.walletIn(LOCAL_WALLET).click();
    await expect(frame.accountButton).toContainText(WALLET.slice(-4));
    await expect(frame.walletDialog).toBeHidden();
  });

  test('a wallet injected late is found', async ({ page, frame }) => {
    await page.goto('/');
    await frame.connectButton.click();
    await expect(frame.walletApp('MetaMask')).toBeVisible();
    await expect(frame.walletIn(PAGE_WALLET)).toBeHidden();
    await page.evaluate(() => {
      Object.defineProperty(window, 'ethereum', { value: {} });
      window.dispatchEvent(new Event('ethereum#initialized'));
    });
    await expect(frame.walletIn(PAGE_WALLET)).toBeVisible();
  });

  test('after connecting, the button in place of Connect has the focus and the account is announced', async ({
    chain,
    wallet,
    frame,
    mint,
  }) => {
    await chain.fund(wallet.address, 'USDC', USDC);
    await mint.open({ asset: 'USDC', amount: '250' });
    await mint.connectButton.focus();
    await mint.connectButton.press('Enter');
    await expect(frame.walletIn(WALLET_NAME)).toBeVisible();
    await frame.walletIn(WALLET_NAME).press('Enter');
    await expect(mint.submit).toBeFocused();
    await expect(frame.connectedAs).toHaveText(shortened(wallet.address));
  });
});

const shortened = (address: string) => `Connected, ${address.slice(0, 6)}…${address.slice(-4)}`;
