import { expect } from '@playwright/test';
import { EVERY_LOOK, expectAccessible, ONE_LOOK } from '@/e2e/fixtures/axe';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { ROUTES, withQuery } from '@/e2e/fixtures/routes';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { held } from '@/e2e/fixtures/wallet/reactions';

const USDC = 10n ** 6n;
const USDM = 10n ** 18n;

// In the middle of a transition, a colour has neither its old nor its new contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const route of ROUTES) {
  test(`${route} is accessible before and after its figures have loaded`, async ({ page, frame }) => {
    const node = await gateBeforeNode(page);
    await page.goto(route);
    await expect(frame.title).toBeVisible();
    await expectAccessible(page, ONE_LOOK);
    node.open();
    await expectFigures(frame);
    await expectAccessible(page, EVERY_LOOK);
  });
}

for (const route of ['/', '/me/', '/settings/', '/activity/', '/stake/', '/upkeep/', '/uses/']) {
  test(`${route} is accessible with a connected account that holds, approved and did something`, async ({
    page,
    frame,
    chain,
    connected,
    mint,
  }) => {
    await chain.fund(connected.address, 'USDC', 1000n * USDC);
    await chain.fund(connected.address, 'XMS', 1000n * USDM);
    await mint.open({ asset: 'USDC', amount: '250' });
    await mint.submit.click();
    await expect(mint.flow(/^Minted /)).toBeVisible();
    await chain.approve(connected.signer, 'USDC', 9n * USDC);
    await page.goto(route);
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expectFigures(frame);
    await expect(frame.busy).toHaveCount(0);
    await expectAccessible(page);
  });
}

test('the not-found page and another account’s figures are accessible', async ({
  page,
  frame,
  wallet,
  watch,
}) => {
  watch.allow(/404/);
  await page.goto('/nowhere/');
  await expect(frame.title).toBeVisible();
  await expectAccessible(page);
  await page.goto(withQuery('/mint/', { address: wallet.address }));
  await expectFigures(frame);
  await expectAccessible(page);
});

test('the mint form is accessible with its settings open, with an error and with the asset list open', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 1000n * USDC);
  await mint.open({ asset: 'USDC', amount: '250' });
  await expect(mint.submit).toBeEnabled();
  await mint.approveAnyAmount();
  await mint.openSettings();
  await mint.sendTo('0x123');
  await mint.amount.fill('1e18');
  await expectAccessible(page);

  await mint.asset.click();
  await expect(mint.assetList).toBeVisible();
  await expectAccessible(page);
});

test('a mint is accessible while it is in progress and when it is done', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 1000n * USDC);
  await mint.open({ asset: 'USDC', amount: '250' });
  const wallet = held();
  connected.next(wallet.reaction);
  await mint.submit.click();
  await expect(mint.asksWallet).toBeVisible();
  await expectAccessible(page);
  wallet.release();
  await expect(mint.flow(/^Minted /)).toBeVisible();
  await expectAccessible(page);
});

test('the redemption form is accessible for one asset, pro rata and with the asset list open', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', 1000n * USDM);
  await redeem.open({ asset: 'WBTC', amount: '250' });
  await expect(page.getByText(`Balance ${usdm(1000n * USDM)}`)).toBeVisible();
  await expectAccessible(page);
  await redeem.asset.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await redeem.chooseProRata();
  await expect(redeem.shares).not.toHaveCount(0);
  await expectAccessible(page);
});

test('the wallet list and the account menu are accessible', async ({ page, frame, wallet }) => {
  await page.goto('/');
  await expectFigures(frame);
  await frame.connectButton.click();
  await expect(frame.walletDialog).toBeVisible();
  await expectAccessible(page);
  await frame.walletIn('Test Wallet').click();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  await frame.accountButton.click();
  await expect(frame.accountMenu).toBeVisible();
  await expectAccessible(page);
});

test('the page is accessible while the chain does not respond', async ({ page, frame, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await page.goto('/');
  await expect(frame.tryAgain).toBeVisible();
  await expectAccessible(page);
});
