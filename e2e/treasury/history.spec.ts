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
    await page.goto('/treasury/');
    await treasury.showRange(name);
    await treasury.openTable();
    const expected = (await pointsOf(chain, days)).map(rowOf);
    await expect.poll(() => shownRows(treasury)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(days === 7 ? 5 : 30);
    for (const chart of CHARTS) {
      await expect(treasury.chart(chart)).toHaveAttribute('aria-valuemax', `${expected.length - 1}`);
      await expect(treasury.chart(chart)).toHaveAttribute('aria-valuenow', `${expected.length - 1}`);
    }
  });
}

test('a chart can be read point by point with the keyboard', async ({ page, chain, treasury }) => {
  const points = await pointsOf(chain, 90);
  const [first, last = first] = [points[0], points.at(-1)];
  await page.goto('/treasury/');
  const ending = (words: string) => new RegExp(`: ${words.replace(/[.$+]/g, '\\$&')}$`);
  const ratio = (point: Point) => ending(formatBps(ratioOf(point) ?? 0n, LOCALE));
  const chart = treasury.chart('Backing ratio over time');
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', ratio(last));
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await expect(chart).toHaveAttribute('aria-valuetext', ratio(first));
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('PageUp');
  await expect(chart).toHaveAttribute('aria-valuenow', '10');
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', ratio(last));

  const amount = (value: bigint) => `${compactAmount(value, 18, LOCALE)} USDm`;
  const supply = treasury.chart('Total supply and supply cap over time');
  await supply.focus();
  await expect(supply).toHaveAttribute(
    'aria-valuetext',
    ending(`${amount(last.supply)}, cap ${amount(last.supplyCap)}`),
  );
  await page.keyboard.press('Home');
  await expect(supply).toHaveAttribute(
    'aria-valuetext',
    ending(`${amount(first.supply)}, cap ${amount(first.supplyCap)}`),
  );
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
  await page.goto('/treasury/');
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
  await page.goto('/treasury/');
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
  await page.goto('/treasury/');
  await expect(page.getByText('The history could not be loaded')).toBeVisible();
  await expect(treasury.chart(CHARTS[0])).toHaveCount(0);
});
