import { expect, type Page } from '@playwright/test';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import type { TestWallet } from '@/e2e/fixtures/wallet/wallet';
import { Frame } from '@/e2e/pages/frame';
import { SettingsPage } from '@/e2e/pages/settings-page';
import { VerifyDialog } from '@/e2e/pages/verify-dialog';
import { DEVICES, type Shot } from './looks';
import { pageOn, photograph } from './photograph';
import { writeSheet } from './sheet';

type Dialog = {
  name: string;
  route: string;
  /** Whether an account is connected, which holds and approved something. */
  isConnected: boolean;
  open: (page: Page) => Promise<void>;
};

const openPicker = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^Asset to / })
    .click();

const DIALOGS: readonly Dialog[] = [
  { name: 'wallets', route: '/', isConnected: false, open: (page) => new Frame(page).connectButton.click() },
  { name: 'account', route: '/', isConnected: true, open: (page) => new Frame(page).accountButton.click() },
  {
    name: 'proof',
    route: '/',
    isConnected: false,
    open: (page) => new VerifyDialog(page).open('Proof of backing'),
  },
  { name: 'assets', route: '/mint/', isConnected: true, open: openPicker },
  { name: 'assets', route: '/redeem/', isConnected: true, open: openPicker },
  {
    name: 'lower',
    route: '/settings/',
    isConnected: true,
    open: (page) => new SettingsPage(page).button(/^Lower /).click(),
  },
  {
    name: 'clear',
    route: '/settings/',
    // Something is stored.
    isConnected: true,
    open: (page) => new SettingsPage(page).button('Clear all').click(),
  },
];

const fund = async (chain: Chain, { address, signer }: TestWallet) => {
  await chain.fund(address, 'USDC', 1_000n * 10n ** 6n);
  await chain.fund(address, 'USDm', 1_000n * 10n ** 18n);
  await chain.approve(signer, 'USDC', 250n * 10n ** 6n);
};

for (const { name, route, isConnected, open } of DIALOGS) {
  test(`${route} dialog ${name}`, async ({ browser, baseURL, chain }) => {
    const shots: Shot[] = [];
    for (const device of DEVICES) {
      const page = await pageOn(device, { browser, baseURL, chain, fund: isConnected ? fund : undefined });
      await page.goto(route);
      await expectFigures(new Frame(page));
      await open(page);
      const dialog = page.getByRole('dialog');
      const reached = () => expect(dialog).toBeVisible();
      const subject = { route, name: `dialog-${name}`, reached, whole: false };
      shots.push(...(await photograph(page, device, subject)));
      await page.context().close();
    }
    await writeSheet(browser, route, `dialog-${name}`, shots);
    expect(
      shots.flatMap(({ width, theme, faults }) => faults.map((fault) => `${width} px, ${theme}: ${fault}`)),
    ).toEqual([]);
  });
}

test('the page of an unknown address', async ({ browser, baseURL, chain }) => {
  const shots: Shot[] = [];
  for (const device of DEVICES) {
    const page = await pageOn(device, { browser, baseURL, chain, fund: undefined });
    await page.goto('/nowhere/');
    const reached = () => expect(new Frame(page).title).toHaveText('Page not found');
    shots.push(
      ...(await photograph(page, device, { route: '/nowhere/', name: 'normal', reached, whole: true })),
    );
    await page.context().close();
  }
  await writeSheet(browser, '/nowhere/', 'normal', shots);
  expect(shots.flatMap(({ faults }) => faults)).toEqual([]);
});
