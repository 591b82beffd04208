import { expect, type Page } from '@playwright/test';
import { formatUnits } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { formatIn } from '@/lib/domain/format/locale-format';
import { backingOf } from '@/lib/domain/limits/backing';
import { liabilitiesOf, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { NOTHING, type Scenario } from '@/lib/domain/stress/scenario';
import { stressed } from '@/lib/domain/stress/stressed';

const format = formatIn('en-US');

/** A figure of the result in the scenario. */
const then = (page: Page, term: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: term, exact: true }) })
    .getByRole('cell')
    .last();

/** Has the feeds of a tier report prices that have changed by this much. @param percent whole percent */
async function moveTier(chain: Chain, tier: TierId, percent: bigint): Promise<void> {
  for (const asset of (await chain.snapshot()).assets.filter((each) => each.tier === tier)) {
    const price = (asset.price.referencePrice * (100n + percent)) / 100n;
    await chain.actions.setFeed(asset.symbol, formatUnits(price, 18), 0);
  }
}

/** Dollars without cents, and limits: what the contracts make of prices with eight decimals. */
const rounded = ({ assets, tiers, ...snapshot }: Snapshot) => ({
  value: snapshot.value / 10n ** 18n,
  liabilities: liabilitiesOf({ assets, tiers, ...snapshot }) / 10n ** 18n,
  supplyCap: snapshot.supplyCap / 10n ** 18n,
  tiers: tiers.map(({ value }) => value / 10n ** 18n),
  limits: assets.map((asset) => {
    const state = { assets, tiers, ...snapshot };
    const [mint, redeem] = [maxMint(state, asset), maxRedeem(state, asset)];
    return [asset.symbol, mint.binding, redeem.binding, redeem.max / 10n ** 18n];
  }),
});

test('when the feeds report the prices of a scenario, the Treasury is what the scenario said', async ({
  page,
  chain,
  frame,
}) => {
  const scenario: Scenario = { ...NOTHING, changes: { ...NOTHING.changes, 2: -20, 3: -40 } };
  const said = stressed(await chain.snapshot(), scenario);
  await page.goto('/stress/?tier2=-20&tier3=-40');
  await expectFigures(frame);
  const ratio = format.percent(backingOf(said).gross ?? 0n);
  await expect(then(page, 'Backing ratio')).toHaveText(ratio);

  await moveTier(chain, 2, -20n);
  await moveTier(chain, 3, -40n);
  const real = await chain.snapshot();
  expect(rounded(real)).toEqual(rounded(said));
  await page.goto('/treasury/');
  await expect(page.getByRole('main').getByText(ratio, { exact: true }).first()).toBeVisible();
});

test('a stablecoin at the price of a scenario closes as the scenario said', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/stress/?depeg=USDC&price=90');
  await expectFigures(frame);
  await expect(page.getByText('Redemption closes for USDC: it would be off its peg.')).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^USDC/ }) });
  await expect(row.getByText('Closed')).toHaveCount(2);
  const ratio = await then(page, 'Backing ratio').textContent();
  await chain.actions.setFeed('USDC', '0.9', 0);
  await page.goto('/treasury/');
  await expect(
    page
      .getByRole('main')
      .getByText(ratio ?? '', { exact: true })
      .first(),
  ).toBeVisible();
});

test('an example, a slider and a reset change the result and the link, which leads to the same again', async ({
  page,
  frame,
}) => {
  await page.goto('/stress/');
  await expectFigures(frame);
  const before = (await then(page, 'Backing ratio').textContent()) ?? '';
  await expect(page.getByText('Choose an example, or move a slider.')).toBeVisible();

  await page.getByRole('button', { name: 'Crypto crash' }).click();
  await expect(page.getByRole('button', { name: 'Crypto crash' })).toHaveAttribute('aria-pressed', 'true');
  await expect(then(page, 'Backing ratio')).not.toHaveText(before);
  await expect(page.getByText(/^Not fully\. Each USDm would be backed by/)).toBeVisible();
  await expect(page).toHaveURL(/\?tier2=-50&tier3=-60&tier4=-70&tier5=-80$/);

  const gold = page.getByRole('slider', { name: 'Tier 2 · Digital gold' });
  await gold.focus();
  await page.keyboard.press('ArrowRight');
  await expect(gold).toHaveAttribute('aria-valuetext', '-49%');
  await expect(page).toHaveURL(/\?tier2=-49&/);
  const changed = (await then(page, 'Backing ratio').textContent()) ?? '';

  await page.reload();
  await expectFigures(frame);
  await expect(then(page, 'Backing ratio')).toHaveText(changed);
  await expect(gold).toHaveAttribute('aria-valuetext', '-49%');

  const reset = page.getByRole('button', { name: 'Reset' });
  await reset.click();
  await expect(reset).toBeFocused();
  await expect(then(page, 'Backing ratio')).toHaveText(before);
  await expect(page).toHaveURL(/\/stress\/$/);
});

test('a link to the page without a scenario ends the present one', async ({ page, frame }) => {
  await page.goto('/stress/?tier2=-50');
  await expectFigures(frame);
  const gold = page.getByRole('slider', { name: 'Tier 2 · Digital gold' });
  await expect(gold).toHaveValue('-50');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Stress test' }).click();
  await expect(page).toHaveURL(/\/stress\/$/);
  await expect(gold).toHaveValue('0');
});

test('a run says how much is redeemed at $1 and how long it takes', async ({ page, chain, frame }) => {
  const snapshot = await chain.snapshot();
  await page.goto('/stress/');
  await expectFigures(frame);
  await page.getByRole('button', { name: 'Run on USDm' }).click();
  const half = format.compactAmount(liabilitiesOf(snapshot) / 2n, 18);
  await expect(page.getByText(new RegExp(`hese ${half} USDm`))).toBeVisible();
  const paid = page.getByRole('table', { name: 'What is paid out, asset by asset' });
  await expect(paid.getByRole('rowheader', { name: /^USDC/ })).toBeVisible();
});

test('what is wrong in a link is said, and the rest of it is used', async ({ page, frame }) => {
  await page.goto('/stress/?tier2=-500&leaving=20');
  await expectFigures(frame);
  await expect(page.getByText('“-500” is not a valid value for “tier2”.')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'USDm redeemed' })).toHaveAttribute('aria-valuetext', '20%');
});
