import { expect, type Locator } from '@playwright/test';
import { expectFits } from '@/e2e/fixtures/boxes';
import { expectFigures, expectIssue } from '@/e2e/fixtures/expect';
import { CHEAP, MOST_ASSETS, ODD_ASSETS, WHOLE, WORTHLESS } from '@/e2e/fixtures/extreme-assets';
import { crowdedTest as test } from '@/e2e/fixtures/extreme-worlds';
import { makeFortune } from '@/e2e/fixtures/fortune';
import { assetRoutes, ROUTES, withQuery } from '@/e2e/fixtures/routes';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { compactAmount, compactUsd, formatAmount, formatBps, formatPrice } from '@/lib/domain/format/format';
import { backingOf } from '@/lib/domain/limits/backing';
import type { Asset } from '@/lib/domain/model/types';
import { quoteProRata } from '@/lib/domain/trade/redeem';

const LOCALE = 'en-US';

for (const route of ROUTES) {
  test(`${route} fits ${MOST_ASSETS} assets`, async ({ page, frame }) => {
    await page.goto(route);
    await expectFigures(frame);
    await expectFits(page);
  });
}

for (const { symbol, name } of ODD_ASSETS) {
  test(`${symbol} (${name.slice(0, 40)}) fits wherever it is shown`, async ({ page, frame }) => {
    for (const route of assetRoutes(symbol)) {
      await page.goto(withQuery(route, { amount: '1234567.5' }));
      await expectFigures(frame);
      await expect(page.getByText(symbol).first()).toBeAttached();
      // Charts are loaded when they are near.
      for (const chart of await page.getByRole('figure').all()) await chart.scrollIntoViewIfNeeded();
      await expect(frame.busy).toHaveCount(0);
      await expectFits(page);
    }
  });
}

test('the overview shows every asset with its on-chain figures', async ({ page, chain, frame }) => {
  const { assets } = await chain.snapshot();
  expect(assets).toHaveLength(MOST_ASSETS);
  await page.goto('/');
  await expectFigures(frame);
  const table = page.getByRole('table', { name: 'Mint and redemption limits' });
  const shown = await cellsOf(table);
  expect(shown.map(([, price, held]) => [price?.[0], held])).toEqual(assets.map(figuresOf));
});

test('an asset without a price is valued at zero and shows why it is closed', async ({
  page,
  chain,
  frame,
}) => {
  const { symbol } = WORTHLESS;
  const { price, held, value } = await chain.asset(symbol);
  expect({ status: price.status, reference: price.referencePrice, value }).toEqual({
    status: 'invalid',
    reference: 0n,
    value: 0n,
  });
  expect(held).toBeGreaterThan(0n);
  await page.goto('/');
  await expectFigures(frame);
  await expect(page.getByRole('main')).toContainText(
    `Valued at zero until there is a valid price again: ${symbol}.`,
  );
  const row = page.getByRole('row', { name: new RegExp(symbol) });
  await expect(row.getByRole('cell')).toHaveText([
    '$0.00Price out of range',
    `$01.00K ${symbol}`,
    '',
    /^Closed/,
    /^Closed/,
  ]);

  const others = { mint: ['USDT', 'DAI', 'USDP'], redeem: ['USDC', 'USDT', 'DAI'] };
  for (const side of ['mint', 'redeem'] as const) {
    await page.goto(`/${side}/?asset=${symbol}`);
    await expectIssue(page, { name: 'feed-invalid', side, symbol, others: others[side] });
  }
});

test('a list of 32 assets fits, and each one can be chosen', async ({ page, mint, frame }) => {
  await mint.open();
  await expectFigures(frame);
  await mint.asset.click();
  await expect(mint.assetList.getByRole('option')).toHaveCount(MOST_ASSETS);
  await expectFits(page);
  await page.keyboard.press('Escape');
  await mint.chooseAsset(WHOLE.symbol);
  await expect(mint.asset).toHaveAccessibleName(`Asset to deposit: ${WHOLE.symbol}`);
});

test('a pro-rata redemption of 32 assets shows each amount, even the longest one on a phone', async ({
  page,
  chain,
  redeem,
}) => {
  const usdmIn = 1_234_567n * 10n ** 18n;
  const { shares } = quoteProRata(await chain.snapshot(), usdmIn);
  expect(shares.map(({ amount }) => amount)).toEqual(await chain.previewRedeemProRata(usdmIn));
  await redeem.open({ amount: '1234567' });
  await redeem.chooseProRata();
  await expect(redeem.shares).toHaveCount(1 + MOST_ASSETS + 1);
  await expectFits(page);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { asset, paid } of shares.filter((share) => share.asset.symbol === CHEAP.symbol)) {
    const figure = redeem.shares.getByRole('button', { name: formatAmount(paid, asset.decimals, LOCALE) });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toBeInViewport({ ratio: 1 });
  }
});

test('a balance of 30 digits is shown with every significant digit and can be used', async ({
  page,
  chain,
  connected,
  mint,
  redeem,
}) => {
  await makeFortune(chain, connected.address);
  const { usdmBalance } = await chain.snapshot(connected.address);
  const cheap = await chain.asset(CHEAP.symbol, connected.address);
  expect(usdmBalance).toBeGreaterThan(10n ** 25n);
  const { balance } = cheap.account;
  expect((balance / 10n ** 18n).toString()).toHaveLength(30);

  await mint.open({ asset: CHEAP.symbol });
  await expect(page.getByText(`Balance ${amountOf(cheap, balance)}`)).toBeVisible();
  const usdmOut = await chain.previewMint(CHEAP.symbol, cheap.mintLimit.max);
  await mint.max.click();
  await expect(mint.submit).toHaveText(`Mint ${usdm(usdmOut)}`);
  await expectFits(page);

  await redeem.open({ asset: 'USDC' });
  await expect(page.getByText(`Balance ${usdm(usdmBalance)}`)).toBeVisible();
  await redeem.max.click();
  await expect(redeem.submit).toBeEnabled();
  await expectFits(page);
});

test('the backing of a Treasury of 32 assets is shown', async ({ page, chain, connected, frame }) => {
  await makeFortune(chain, connected.address);
  const snapshot = await chain.snapshot();
  const { gross = 0n } = backingOf(snapshot);
  // The overview comes last, because its figures are checked below.
  for (const route of [...ROUTES].reverse()) {
    await page.goto(route);
    await expectFigures(frame);
    await expectFits(page);
  }
  const main = page.getByRole('main');
  await expect(main.getByText(formatBps(gross, LOCALE), { exact: true }).first()).toBeVisible();
  await expect(main).toContainText(`The Treasury holds ${compactUsd(snapshot.value, LOCALE)}`);
  const table = page.getByRole('table', { name: 'Mint and redemption limits' });
  const shown = await cellsOf(table);
  expect(shown.map(([, price, held]) => [price?.[0], held])).toEqual(snapshot.assets.map(figuresOf));
});

/** Every cell of every row below the header, as lines of text. */
function cellsOf(table: Locator): Promise<string[][][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          [...cell.children].map(({ textContent }) => textContent ?? ''),
        ),
      ),
    );
}

/** An asset's price and holding, formatted as in the overview. */
function figuresOf({ symbol, decimals, price, value, held }: Asset): [string, string[]] {
  return [
    formatPrice(price.referencePrice, LOCALE),
    [compactUsd(value, LOCALE), `${compactAmount(held, decimals, LOCALE)} ${symbol}`],
  ];
}
