import { expect } from '@playwright/test';
import { parseAbiItem } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { interceptLogs, type LogRange, rejectWideRange } from '@/e2e/fixtures/log-questions';
import { test } from '@/e2e/fixtures/test';
import { TreasuryPage } from '@/e2e/pages/treasury-page';

const BPS = 10_000n;
const checkpointEvent = parseAbiItem(
  'event Checkpoint(uint256 totalValue, uint256 liabilities, uint256 supply, uint256[5] tierValues, uint256 timestamp)',
);

/** The Treasury's checkpoints, read with viem, oldest first. */
async function checkpoints(chain: Chain) {
  const logs = await chain.client.getLogs({
    address: chain.deployment.treasury,
    event: checkpointEvent,
    fromBlock: 0n,
    strict: true,
  });
  return logs.map(({ args, blockNumber }) => ({ ...args, blockNumber }));
}

type Checkpoint = Awaited<ReturnType<typeof checkpoints>>[number];

/** The expected table row: block, assets, five shares, backing, supply; to the last unit. */
function rowOf({ blockNumber, totalValue, liabilities, supply, tierValues }: Checkpoint): string {
  const shares = tierValues.map((value) => (value * BPS) / totalValue);
  return [blockNumber, totalValue, ...shares, (totalValue * BPS) / liabilities, supply].join();
}

/** The rows of the table, oldest first, without the supply cap. */
async function shownRows(treasury: TreasuryPage): Promise<string[]> {
  const rows = await treasury.points.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const block = row.querySelector('td')?.textContent?.replaceAll(',', '');
      const figures = [...row.querySelectorAll('data')].map((figure) => figure.getAttribute('value'));
      return [block, ...figures.slice(0, -1)].join();
    }),
  );
  return rows.reverse();
}

test('the 90-day charts match the events point by point', async ({ page, chain, treasury }) => {
  const events = await checkpoints(chain);
  await page.goto('/treasury/');
  await expect(treasury.complete).toBeVisible();
  await treasury.showRange('All');
  await treasury.openTable();
  const rows = await shownRows(treasury);
  const expected = events.map(rowOf);
  expect(rows.length).toBeGreaterThan(200);
  expect(expected).toEqual(expect.arrayContaining(rows));
  expect(rows.at(-1)).toBe(expected.at(-1));
  // Every day with an event has a point, so no visible change is missing.
  const days = (list: readonly Checkpoint[]) => new Set(list.map(({ timestamp }) => timestamp / 86_400n));
  const shown = events.filter((event) => rows.includes(rowOf(event)));
  expect(days(shown)).toEqual(days(events));

  for (const name of [
    'Composition over time',
    'Backing ratio over time',
    'Total supply and supply cap over time',
  ]) {
    const chart = treasury.chart(name);
    await expect(chart).toHaveAttribute('aria-valuemax', `${rows.length - 1}`);
    await expect(chart).toHaveAttribute('aria-valuenow', `${rows.length - 1}`);
  }
});

test('a chart can be read point by point with the keyboard', async ({ page, chain, treasury }) => {
  const [last, before] = (await checkpoints(chain)).reverse();
  if (!last || !before) throw new Error('There are no checkpoints');
  await page.goto('/treasury/');
  await expect(treasury.complete).toBeVisible();
  const chart = treasury.chart('Backing ratio over time');
  await chart.focus();
  const ratio = ({ totalValue, liabilities }: Checkpoint) =>
    `${Number((totalValue * BPS) / liabilities) / 100}%`;
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(`: ${ratio(last)}$`));
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('PageUp');
  await expect(chart).toHaveAttribute('aria-valuenow', '10');
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(`: ${ratio(last)}$`));
});

test('each period shows only its own points', async ({ page, chain, treasury }) => {
  const events = await checkpoints(chain);
  const { timestamp: now } = await chain.client.getBlock();
  await page.goto('/treasury/');
  await expect(treasury.complete).toBeVisible();
  await treasury.openTable();
  for (const [name, days] of [
    ['7 days', 7n],
    ['30 days', 30n],
  ] as const) {
    await treasury.showRange(name);
    const from = now - days * 86_400n;
    const inside = events.filter(({ timestamp }) => timestamp >= from).map(rowOf);
    // Preceded by the state at the start of the period.
    const start = events.filter(({ timestamp }) => timestamp < from).map(rowOf);
    const [first, ...rest] = await shownRows(treasury);
    expect(first).toBe(start.at(-1));
    expect(inside).toEqual(expect.arrayContaining(rest));
    expect(rest.at(-1)).toBe(inside.at(-1));
  }
});

test('a mint appears in the charts with its block, after a single log request', async ({
  page,
  chain,
  treasury,
  watch,
}) => {
  await page.goto('/treasury/');
  await expect(treasury.complete).toBeVisible();
  await treasury.openTable();
  const before = await shownRows(treasury);
  watch.forget();
  await chain.actions.fillTier(3);
  const last = (await checkpoints(chain)).map(rowOf).at(-1);
  expect(before).not.toContain(last);
  await expect.poll(async () => (await shownRows(treasury)).at(-1)).toBe(last);
  const asked = watch.rpcMethods.filter((method) => method === 'eth_getLogs').length;
  expect(asked).toBeLessThanOrEqual(watch.rpcMethods.filter((method) => method === 'eth_call').length);
});

test('the whole history loads from a node that rejects ranges above 1,000 blocks', async ({
  page,
  context,
  chain,
  treasury,
}) => {
  const most = 1000;
  const from = Number(chain.deployment.blockNumber);
  // In small portions, because anvil is slow to mine many blocks. The newest 64 are requested separately.
  while (Number(await chain.client.getBlockNumber()) - from < most + 64)
    await chain.client.mine({ blocks: 50 });
  const granted: LogRange[] = [];
  let refused = 0;
  await interceptLogs(context, async (route, asked) => {
    if (asked.to - asked.from < most) granted.push(asked);
    else refused += 1;
    await rejectWideRange(route, asked, most);
  });
  await page.goto('/treasury/');
  await expect(treasury.complete).toBeVisible();
  const head = Number(await chain.client.getBlockNumber());
  expect(refused).toBeGreaterThan(0);
  expect(covers(granted, from, head)).toBe(true);
  await treasury.showRange('All');
  await treasury.openTable();
  expect((await shownRows(treasury)).at(-1)).toBe((await checkpoints(chain)).map(rowOf).at(-1));
});

test('closing the tab midway loses nothing, and the next visit loads the rest', async ({
  page,
  context,
  chain,
}) => {
  const most = 150;
  let granted: LogRange[] = [];
  let left = 3;
  await interceptLogs(context, async (route, asked) => {
    if (asked.to - asked.from >= most) return rejectWideRange(route, asked, most);
    if (left === 0) return new Promise(() => {});
    left -= 1;
    granted.push(asked);
    return route.continue();
  });
  const first = new TreasuryPage(page);
  await page.goto('/treasury/');
  await expect.poll(() => left).toBe(0);
  await expect(first.loading).toBeVisible();
  await expect(first.complete).toBeHidden();
  await expect(first.loading).not.toHaveAttribute('value', '0');
  // The last response may or may not have been stored by then.
  const [earlier, known] = [granted, granted.slice(0, 2)];
  await page.close();

  granted = [];
  left = Number.POSITIVE_INFINITY;
  const second = await context.newPage();
  await second.goto('/treasury/');
  const treasury = new TreasuryPage(second);
  await expect(treasury.complete).toBeVisible();
  const head = Number(await chain.client.getBlockNumber());
  // Only the newest blocks are read again, never stored ones.
  const again = granted.filter(({ from, to }) => known.some((old) => from <= old.to - 64 && old.from <= to));
  expect(again).toEqual([]);
  expect(covers([...earlier, ...granted], Number(chain.deployment.blockNumber), head)).toBe(true);
});

/** Whether the ranges together cover every block. */
function covers(stretches: readonly LogRange[], from: number, to: number): boolean {
  let next = from;
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    if (stretch.from <= next) next = Math.max(next, stretch.to + 1);
  }
  return next > to;
}
