import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectFigures } from '@/e2e/fixtures/expect';
import { ROUTES, TRADES, withQuery } from '@/e2e/fixtures/routes';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { fieldAmount, formatAmount, formatBps, formatSetting, plainAmount } from '@/lib/domain/format/format';
import { backingOf } from '@/lib/domain/limits/backing';
import { tierShares } from '@/lib/domain/limits/tiers';
import { quoteProRata } from '@/lib/domain/trade/redeem';
import { WHALES } from '@/scripts/local-chain/accounts';

const LOCALE = 'en-US';
const percent = (bps: bigint) => formatBps(bps, LOCALE);

test('without a wallet, the overview shows the backing of USDm as on chain', async ({ page, chain }) => {
  const snapshot = await chain.snapshot();
  const { gross, withoutXms, stable } = backingOf(snapshot);
  await page.goto('/');
  const main = page.getByRole('main');
  for (const ratio of [gross, withoutXms, stable]) {
    if (ratio === undefined) throw new Error('There is nothing to back');
    await expect(main.getByText(percent(ratio), { exact: true }).first()).toBeVisible();
  }
  const shares = tierShares(snapshot);
  expect(shares.reduce((sum, { share }) => sum + share, 0n)).toBeGreaterThan(9_990n);
  for (const { id, share, cap } of shares) {
    const meter = main.getByRole('meter', { name: `Tier ${id}, ` });
    await expect(meter).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`${percent(share)} .*cap ${formatSetting(cap, LOCALE)},`),
    );
  }
  const sides = main.getByRole('table', { name: 'Mint and redemption limits' });
  await expect(sides.getByRole('row')).toHaveCount(snapshot.assets.length + 1);
});

test('a supply above its cap fills the bar and leaves no headroom', async ({ page, chain, frame }) => {
  await chain.actions.setXms('0.2');
  const { supply, supplyCap } = await chain.snapshot();
  expect(supply).toBeGreaterThan(supplyCap);
  const bar = page.getByRole('progressbar', { name: 'Supply cap used' });
  await page.goto('/');
  await expectFigures(frame);
  await expect(bar).toHaveAttribute('aria-valuetext', percent((supply * 10_000n) / supplyCap));
  await expect(bar).toHaveJSProperty('position', 1);
  await expect(page.locator('[data-figure="supplyRoom"]').first()).toHaveAttribute('value', '0');
});

test('without a wallet, a mint is quoted to the wei, and the button connects one', async ({
  chain,
  mint,
}) => {
  const { mintLimit, decimals } = await chain.asset('WETH');
  const usdmOut = await chain.previewMint('WETH', parseUnits('2.5', 18));
  await mint.open({ asset: 'WETH' });
  await expect(mint.max).toHaveAccessibleName(`Max, ${plainAmount(mintLimit.max, decimals)} WETH`);
  await mint.amount.fill('2.5');
  await expect(mint.received).toHaveValue(fieldAmount(usdmOut, 18));
  await expect(mint.connectButton).toBeEnabled();
});

test('without a wallet, both types of redemption are quoted', async ({ chain, redeem }) => {
  const out = await chain.previewRedeem('WBTC', parseUnits('1000', 18));
  await redeem.open({ asset: 'WBTC', amount: '1000' });
  await expect(redeem.received).toHaveValue(fieldAmount(out, 8));
  await redeem.chooseProRata();
  const { shares } = quoteProRata(await chain.snapshot(), parseUnits('1000', 18));
  const amounts = await chain.previewRedeemProRata(parseUnits('1000', 18));
  for (const [index, { asset, amount, paid }] of shares.entries()) {
    expect(amount, asset.symbol).toBe(amounts[index]);
    const row = redeem.shares.filter({ hasText: asset.symbol });
    for (const part of [paid, amount - paid].filter((each) => each > 0n)) {
      await expect(row).toContainText(formatAmount(part, asset.decimals, LOCALE));
    }
  }
  await expect(redeem.connectButton).toBeEnabled();
});

// The activity page says whose it is in its own way: see activity.spec.ts.
for (const route of ROUTES.filter((each) => each !== '/activity/')) {
  test(`${route} with ?address= shows another account’s figures and signs nothing`, async ({
    page,
    chain,
    frame,
    connected,
  }) => {
    const [whale] = WHALES;
    if (!whale) throw new Error('There is no large holder');
    await page.goto(withQuery(route, { address: whale }));
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expect(page.getByText('Viewing account')).toContainText(whale);
    if (TRADES.includes(route)) await expect(page.getByRole('button', { name: 'Read-only' })).toBeDisabled();
    if (route === '/redeem/') {
      const balance = await chain.balance('USDm', whale);
      await expect(page.getByText(`Balance ${usdm(balance)}`)).toBeVisible();
    }
    await page.getByRole('link', { name: 'View my account' }).click();
    await expect(page).toHaveURL(route);
    await expect(frame.status).toBeVisible();
    await expect(page.getByText('Viewing account')).toHaveCount(0);
    expect(connected.asked).toEqual([]);
  });
}

test('an invalid account in a link is ignored with a notice', async ({ page, frame }) => {
  await page.goto('/mint/?asset=DAI&address=0x123');
  await expect(page.getByText('“0x123” is not a valid address')).toBeVisible();
  await page.getByRole('link', { name: 'View my account' }).click();
  await expect(page).toHaveURL('/mint/?asset=DAI');
  await expect(frame.status).toBeVisible();
  await expect(page.getByText('is not a valid address')).toHaveCount(0);
});
