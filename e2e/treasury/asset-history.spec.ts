import { expect } from '@playwright/test';
import { interceptLogs, type LogRange, rejectWideRange } from '@/e2e/fixtures/nodes/log-questions';
import { test } from '@/e2e/fixtures/test';
import { TreasuryPage } from '@/e2e/pages/treasury-page';

const ASSET = '/treasury/asset/?asset=WBNB';

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
  await page.goto(ASSET);
  await expect(treasury.complete).toBeVisible();
  const head = Number(await chain.client.getBlockNumber());
  expect(refused).toBeGreaterThan(0);
  expect(covers(granted, from, head)).toBe(true);
  await expect(treasury.chart('Net WBNB deposits over time')).toBeVisible();
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
  await page.goto(ASSET);
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
  await second.goto(ASSET);
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
