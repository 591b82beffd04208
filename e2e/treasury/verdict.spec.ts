import { expect, type Locator, type Page } from '@playwright/test';
import { formatUnits } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import { compactAmount, compactUsd, formatPrice } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const WHOLE = 10_000n;

type Standing = { backing: bigint; floor: bigint };

/** The backing ratio, and the floor below which single-asset redemption closes; basis points. */
async function standing(chain: Chain): Promise<Standing> {
  const figure = await rawValues(chain);
  return { backing: figure('backing'), floor: figure('backingFloor') };
}

async function rawValues(chain: Chain): Promise<(name: string) => bigint> {
  const raw = await rawFigures(chain);
  return (name) => {
    const value = raw.get(name)?.value;
    if (value === undefined) throw new Error(`${name} has no value`);
    return value;
  };
}

/**
 * Lowers the price of BTCB until the Treasury has this backing ratio. None of it is deployed, so its value follows its price.
 * @param backing basis points
 */
async function bringBackingTo(chain: Chain, backing: bigint): Promise<void> {
  const figure = await rawValues(chain);
  const [price, worth] = ['price', 'value'].map((name) => figure(`asset.${chain.token('BTCB')}.${name}`));
  if (price === undefined || worth === undefined) throw new Error('BTCB has no price');
  const tooMuch = figure('value') - (figure('liabilities') * backing) / WHOLE;
  const next = (price * (worth - tooMuch)) / worth;
  await chain.actions.setFeed('BTCB', formatUnits(next - (next % 10n ** 12n), 18));
}

/** The answer to "Is USDm backed?". */
const answerOf = (page: Page): Locator =>
  page.locator('section').filter({ hasText: 'Is USDm backed?' }).getByRole('heading', { level: 2 });

/** The headline and the sentence below it match the contracts' figures word for word. */
async function expectVerdict(page: Page, chain: Chain, word: string, than: string): Promise<void> {
  const figure = await rawValues(chain);
  const [value, owed] = [figure('value'), figure('liabilities')];
  const each = formatPrice(figure('backing') * 10n ** 14n, LOCALE);
  await expect(answerOf(page)).toHaveText(`${word}. Each USDm is backed by ${each} of assets.`);
  const gap = compactUsd(value > owed ? value - owed : owed - value, LOCALE);
  await expect(page.getByRole('main').getByText(/^The Treasury holds/)).toHaveText(
    `The Treasury holds ${compactUsd(value, LOCALE)} against ${compactAmount(owed, 18, LOCALE)} USDm in circulation, a ${than} of ${gap}.`,
  );
}

test('a backed Treasury is shown with the backing per USDm and the surplus', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/');
  await expectFigures(frame);
  expect((await standing(chain)).backing).toBeGreaterThan(WHOLE);
  await expectVerdict(page, chain, 'Yes', 'surplus');
});

test('without a price for any asset, the answer is not known, and pro rata is named as the way on', async ({
  page,
  chain,
  frame,
}) => {
  await chain.actions.warp(40 * 24 * 3600);
  await page.goto('/');
  await expectFigures(frame);
  await expect(answerOf(page)).toHaveText('Not known now. No asset has a valid price.');
  const panel = page.locator('section').filter({ hasText: 'How this is calculated' });
  await expect(panel).toContainText('pro-rata redemption stays open');
  await expect(panel).toContainText('Valued at zero until there is a valid price again: USDC, USDT,');
});

test('backing slightly below 100 % is shown with the shortfall', async ({ page, chain, frame }) => {
  await page.goto('/');
  await expectFigures(frame);
  await chain.actions.setFeed('WBTC', '60000');
  const { floor } = await standing(chain);
  await bringBackingTo(chain, (floor + WHOLE) / 2n);
  const { backing } = await standing(chain);
  expect(backing).toBeLessThan(WHOLE);
  expect(backing).toBeGreaterThanOrEqual(floor);
  await expectVerdict(page, chain, 'Almost', 'shortfall');
});

test('backing below the floor is shown with the shortfall', async ({ page, chain, frame }) => {
  await page.goto('/');
  await expectFigures(frame);
  await chain.actions.setFeed('WBTC', '40000');
  await chain.actions.setFeed('BTCB', '40000');
  const { backing, floor } = await standing(chain);
  expect(backing).toBeLessThan(floor);
  await expectVerdict(page, chain, 'Not fully', 'shortfall');
});
