import { expect, type Route } from '@playwright/test';
import type { Chain } from '@/e2e/fixtures/chain';
import { HISTORY_SELECTOR, type Point, pointsOf, ratioOf, rowOf } from '@/e2e/fixtures/journal';
import { test } from '@/e2e/fixtures/test';
import type { TreasuryPage } from '@/e2e/pages/treasury-page';
import { compactAmount, formatBps } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const CHARTS = [
  'Composition over time',
  'Backing ratio over time',
  'Total supply and supply cap over time',
] as const;

/** The rows of the table, oldest first. */
async function shownRows(treasury: TreasuryPage): Promise<string[]> {
  const rows = await treasury.points.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const block = row.querySelector('td')?.textContent?.replaceAll(',', '');
      const figures = [...row.querySelectorAll('data')].map((figure) => figure.getAttribute('value'));
      return [block, ...figures].join();
    }),
  );
  return rows.reverse();
}

const isHistory = (route: Route): boolean => (route.request().postData() ?? '').includes(HISTORY_SELECTOR);

for (const [name, days] of [
  ['7 days', 7],
  ['30 days', 30],
  ['90 days', 90],
  ['All', undefined],
] as const) {
  test(`"${name}" shows the journal of the Treasury, and ends with the current state`, async ({
    page,
    chain,
    treasury,
  }) => {
    await page.goto('/treasury/history/');
    await treasury.showRange(name);
    await treasury.openTable();
    const expected = (await pointsOf(chain, days)).map(rowOf);
    await expect.poll(() => shownRows(treasury)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(days === 7 ? 5 : 30);
    for (const chart of CHARTS) await expect(treasury.chart(chart)).toBeVisible();
  });
}

const percent = (ratio: bigint | undefined) => formatBps(ratio ?? 0n, LOCALE);
const amount = (value: bigint) => `${compactAmount(value, 18, LOCALE)} USDm`;

test('a chart can be read point by point with the keyboard', async ({ page, chain, treasury }) => {
  const points = await pointsOf(chain, 90);
  const at = (index: number) => points.at(index) ?? points[0];
  await page.goto('/treasury/history/');
  const name = 'Backing ratio over time';
  const ratio = (point: Point) => `All assets ${percent(ratioOf(point))}, Without XMS `;
  const chart = treasury.chart(name);
  await expect(chart).toHaveAccessibleDescription(new RegExp(`^Newest: .*: ${ratio(at(-1))}`));
  await chart.focus();
  for (const [key, index] of [
    ['ArrowLeft', -2],
    ['ArrowRight', -1],
    ['Home', 0],
    ['ArrowLeft', 0],
    ['PageUp', 10],
    ['End', -1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(treasury.spoken(name)).toContainText(ratio(at(index)));
  }

  const supply = 'Total supply and supply cap over time';
  await treasury.chart(supply).focus();
  await page.keyboard.press('Home');
  const { supply: total, supplyCap } = at(0);
  await expect(treasury.spoken(supply)).toContainText(
    `: Total supply ${amount(total)}, Supply cap ${amount(supplyCap)}`,
  );
});

test('the figures of a point are next to the pointer', async ({ page, treasury }) => {
  await page.goto('/treasury/history/');
  const chart = treasury.chart('Backing ratio over time');
  await expect(chart).toBeVisible();
  const readout = chart.getByText('Without XMS');
  await expect(readout).toHaveCount(0);
  await chart.hover({ position: { x: 1, y: 100 } });
  await expect(readout).toBeVisible();
  await expect(chart).toContainText(/ UTC.*All assets\d+(\.\d+)?%/);
  const [plot, text] = [await chart.boundingBox(), await readout.boundingBox()];
  expect((text?.x ?? 0) - (plot?.x ?? 0), 'pixels from the pointer').toBeLessThan(60);
  await page.mouse.move(0, 0);
  await expect(readout).toHaveCount(0);
});

test('a ratio can be hidden, but never all of them, and the axis says where it starts', async ({
  page,
  treasury,
}) => {
  await page.goto('/treasury/history/');
  const figure = page.locator('figure', { has: treasury.chart('Backing ratio over time') });
  const start = figure.getByText(/^The vertical axis starts at/);
  const axis = await start.textContent();
  await figure.getByRole('checkbox', { name: 'Stablecoins only' }).uncheck();
  await expect(start).not.toHaveText(axis ?? '');
  await expect(treasury.chart('Backing ratio over time')).not.toHaveAccessibleDescription(/Stablecoins only/);
  await figure.getByRole('checkbox', { name: 'Without XMS' }).uncheck();
  await expect(figure.getByRole('checkbox', { name: 'All assets' })).toBeDisabled();
});

test('a date shows the state at its end, in a longer period if necessary', async ({
  page,
  chain,
  treasury,
}) => {
  const points = await pointsOf(chain, 30);
  await page.goto('/treasury/history/');
  await treasury.showRange('7 days');
  const day = new Date(Number(points[0].time) * 1000 + 10 * 86_400_000).toISOString().slice(0, 10);
  const end = BigInt(Date.parse(`${day}T23:59:59Z`) / 1000);
  const then = points.filter(({ time }) => time <= end).at(-1) ?? points[0];
  await page.getByLabel('Go to date').fill(day);
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
  await expect(page.getByRole('main')).toContainText(
    `backing ratio ${percent(ratioOf(then))}, total supply ${amount(then.supply)}.`,
  );
  await expect(treasury.chart('Backing ratio over time')).toContainText(percent(ratioOf(then)));
  await page.getByLabel('Go to date').fill('2001-01-01');
  await expect(page.getByRole('main')).toContainText('Nothing was recorded before');
});

test('a link before a chart skips to the table', async ({ page, treasury }) => {
  await page.goto('/treasury/history/');
  const skip = page.getByRole('link', { name: /^Skip to the table/ }).first();
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(treasury.points).toBeVisible();
  await expect(page.locator('summary', { hasText: 'View as table' })).toBeFocused();
});

/** Makes a new journal entry. */
async function record(chain: Chain): Promise<void> {
  await chain.actions.warp(3601);
  await chain.actions.fillTier(3);
}

test('a range is one call, and only a new entry makes another one', async ({ page, chain, treasury }) => {
  let asked = 0;
  await page.route('**/rpc', (route) => {
    if (isHistory(route)) asked += 1;
    return route.continue();
  });
  await page.goto('/treasury/history/');
  await treasury.openTable();
  const rows = async () => (await pointsOf(chain, 90)).map(rowOf);
  await expect.poll(() => shownRows(treasury)).toEqual(await rows());
  expect(asked).toBe(1);
  await treasury.showRange('7 days');
  await expect.poll(() => asked).toBe(2);
  // Known already.
  await treasury.showRange('90 days');
  await expect.poll(() => shownRows(treasury)).toEqual(await rows());

  // A block without an entry only moves the last point.
  await chain.client.mine({ blocks: 1 });
  const moved = await rows();
  await expect.poll(() => shownRows(treasury)).toEqual(moved);
  expect(asked).toBe(2);

  await record(chain);
  const more = await rows();
  expect(more.length).toBeGreaterThan(moved.length - 2);
  await expect.poll(() => shownRows(treasury)).toEqual(more);
  expect(asked).toBeGreaterThan(2);
});

test('a history that cannot be read is not shown as an empty one, and can be tried again', async ({
  page,
  chain,
  frame,
  treasury,
}) => {
  let refused = true;
  await page.route('**/rpc', (route) => {
    if (!refused || !isHistory(route)) return route.continue();
    const { id } = route.request().postDataJSON();
    return route.fulfill({ json: { jsonrpc: '2.0', id, error: { code: -32_000, message: 'busy' } } });
  });
  await page.goto('/treasury/history/');
  const main = page.getByRole('main');
  await expect(main.getByText('The history could not be loaded')).toBeVisible();
  await expect(frame.status).toBeVisible();
  for (const chart of CHARTS) await expect(treasury.chart(chart)).toHaveCount(0);
  refused = false;
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(treasury.chart(CHARTS[0])).toBeVisible();
  await expect(main.getByText('The history could not be loaded')).toHaveCount(0);

  // What is known of a range remains if it can't be read again.
  refused = true;
  await record(chain);
  await expect(main.getByText('The newest points before the current state are missing')).toBeVisible();
  for (const chart of CHARTS) await expect(treasury.chart(chart)).toBeVisible();
  // Another range is not passed off as the chosen one.
  await treasury.showRange('7 days');
  await expect(main.getByText('No RPC node returned the history for this period')).toBeVisible();
  for (const chart of CHARTS) await expect(treasury.chart(chart)).toHaveCount(0);
});

test('a result that cannot be the journal is not shown', async ({ page, treasury }) => {
  await page.route('**/rpc', (route) => {
    if (!isHistory(route)) return route.continue();
    const { id } = route.request().postDataJSON();
    const empty = `0x${32n.toString(16).padStart(64, '0')}${'0'.repeat(64)}`;
    return route.fulfill({ json: { jsonrpc: '2.0', id, result: empty } });
  });
  await page.goto('/treasury/history/');
  await expect(page.getByText('The history could not be loaded')).toBeVisible();
  await expect(treasury.chart(CHARTS[0])).toHaveCount(0);
});
