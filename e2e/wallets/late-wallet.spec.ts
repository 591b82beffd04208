import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gate } from '@/e2e/fixtures/gate';
import { type Outage, outage } from '@/e2e/fixtures/outage';
import { test } from '@/e2e/fixtures/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';
import type { Watch } from '@/e2e/fixtures/watch';
import { SITE } from '@/scripts/app-build';

/** What needs a wallet is loaded when one was connected before, or when Connect is pressed. */

const CODE = '**/_next/static/chunks-*/*.js';
/** Only in the code that looks for wallets. */
const WALLET_CODE = 'eip6963:requestProvider';

/** From here on, the code that looks for wallets cannot be fetched. */
function blockWallet(page: Page, watch: Watch): Promise<Outage> {
  watch.allow(/Failed to load resource: net::ERR_FAILED/);
  return outage(page, CODE, {
    spares: async (route) => !(await (await route.fetch()).text()).includes(WALLET_CODE),
  });
}

test('a page that is only read loads nothing that needs a wallet, until Connect is pressed', async ({
  page,
  frame,
  wallet,
  watch,
}) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(join(SITE, decodeURIComponent(pathname)));
  });
  const walletCode = () => [...scripts].filter((file) => readFileSync(file, 'utf8').includes(WALLET_CODE));
  await page.goto('/mint/');
  await expectFigures(frame);
  await expect.poll(() => watch.inFlight()).toBe(0);
  expect(walletCode()).toHaveLength(0);
  await frame.connectButton.click();
  await frame.walletIn(WALLET_NAME).click();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  expect(walletCode()).toHaveLength(1);
});

test('when the wallet of an earlier visit cannot be loaded, figures are there, and Connect tries again', async ({
  page,
  frame,
  connected,
  watch,
}) => {
  const code = await blockWallet(page, watch);
  await page.goto('/');
  await expectFigures(frame);
  const again = page.getByRole('banner').getByRole('button', { name: 'Try again' });
  await expect(again).toBeEnabled();
  code.end();
  await again.click();
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  await expect(frame.walletDialog).toHaveCount(0);
});

test('while the wallet of an earlier visit is loaded, parts of an amount wait for its balance', async ({
  page,
  chain,
  connected,
  frame,
  mint,
  watch,
}) => {
  await chain.fund(connected.address, 'USDC', 1_000_000_000n);
  const { passed, open } = gate();
  await page.route(CODE, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(WALLET_CODE)) await passed;
    await route.fulfill({ response });
  });
  await mint.open({ asset: 'USDC' });
  await expect(frame.status).toBeVisible();
  await expect(mint.part('25%')).toBeDisabled();
  open();
  await mint.part('25%').click();
  await expect(mint.amount).toHaveValue('250');
  await expect.poll(() => watch.inFlight()).toBe(0);
});

test('while the wallet of an earlier visit does not answer, parts of an amount wait for its balance', async ({
  chain,
  connected,
  frame,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 1_000_000_000n);
  const { passed, open } = gate();
  connected.ready = passed;
  await mint.open({ asset: 'USDC' });
  await expect.poll(() => connected.accountsAsked).toBe(1);
  await expect(frame.connectButton).toHaveAttribute('aria-busy', 'true');
  await expect(mint.part('25%')).toBeDisabled();
  open();
  await mint.part('25%').click();
  await expect(mint.amount).toHaveValue('250');
});

/** What an earlier visit leaves: wagmi's list of connections, or, where that was cleared, only the id of the wallet. */
for (const left of ['its connection', 'only its id'] as const) {
  test(`a wallet that does not answer is given up after ten seconds, and connected when it does (${left} was kept)`, async ({
    page,
    chain,
    connected,
    frame,
    mint,
  }) => {
    await chain.fund(connected.address, 'USDC', 1_000_000_000n);
    if (left === 'its connection') {
      await mint.open({ asset: 'USDC' });
      await expect(frame.accountButton).toBeVisible();
    }
    const asked = connected.accountsAsked;
    const { passed, open } = gate();
    connected.ready = passed;
    await page.clock.install();
    await mint.open({ asset: 'USDC' });
    await expect.poll(() => connected.accountsAsked).toBe(asked + 1);
    await expect(mint.part('25%')).toBeDisabled();
    await page.clock.fastForward(10_000);
    await expect(frame.connectButton).not.toHaveAttribute('aria-busy', 'true');
    await expect(mint.part('25%')).toBeEnabled();
    open();
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await mint.part('25%').click();
    await expect(mint.amount).toHaveValue('250');
  });
}
