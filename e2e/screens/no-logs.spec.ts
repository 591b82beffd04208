import { expect } from '@playwright/test';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { expectFigures } from '@/e2e/fixtures/expect';
import { HISTORY_SELECTOR, type Point, pointsOf, ratioOf, reservesOf, rowOf } from '@/e2e/fixtures/journal';
import { refuseLogs } from '@/e2e/fixtures/nodes/log-questions';
import { rawStage, rawTally } from '@/e2e/fixtures/proposals';
import { expectEarned } from '@/e2e/fixtures/returns';
import { test } from '@/e2e/fixtures/test';
import { compactAmount, compactUsd, formatBps } from '@/lib/domain/format/format';
import { numberWords, STAGE_WORDS } from '@/lib/domain/uses/proposal-words';

const LOCALE = 'en-US';

/** What each chart says of a point. */
const CHARTS: [string, (point: Point) => string][] = [
  ['Composition', (point) => compactUsd(reservesOf(point), LOCALE)],
  ['Backing ratio', (point) => formatBps(ratioOf(point) ?? 0n, LOCALE)],
  ['Total supply and supply cap', ({ supply }) => `${compactAmount(supply, 18, LOCALE)} USDm`],
];

const literal = (text: string) => text.replace(/[.$+]/g, '\\$&');

/** A node without `eth_getLogs`: everything but activity, flows and the texts of proposals comes from state. */
test.beforeEach(({ context }) => refuseLogs(context));

test('the charts are complete without any log', async ({ page, chain, treasury }) => {
  let asked = 0;
  page.on('request', (request) => {
    if ((request.postData() ?? '').includes(HISTORY_SELECTOR)) asked += 1;
  });
  await page.goto('/treasury/history/');
  await treasury.openTable();
  const points = await pointsOf(chain, 90);
  const rows = treasury.points.locator('tbody tr');
  await expect(rows).toHaveCount(points.length);
  const figuresAt = (index: number) =>
    rows
      .nth(index)
      .locator('data')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')).join());
  const expected = points.map((point) => rowOf(point).split(',').slice(1).join());
  expect(await figuresAt(0)).toBe(expected.at(-1));
  expect(await figuresAt(points.length - 1)).toBe(expected[0]);
  const [first, last = first] = [points[0], points.at(-1)];
  for (const [name, figure] of CHARTS) {
    const chart = treasury.chart(`${name} over time`);
    await expect(chart).toHaveAccessibleDescription(new RegExp(`^Newest: .* ${literal(figure(last))}`));
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(treasury.spoken(`${name} over time`)).toContainText(` ${figure(first)}`);
  }
  expect(asked).toBeLessThanOrEqual(2);
});

for (const route of ['/', '/treasury/', '/treasury/asset/?asset=WETH', '/uses/', '/mint/', '/redeem/']) {
  test(`${route} shows its figures`, async ({ page, frame }) => {
    await page.goto(route);
    await expectFigures(frame);
    await expect(page.getByRole('main').locator('[data-figure], output, data').first()).toBeVisible();
  });
}

test('the returns on /uses are complete without any log', async ({ page, chain, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const { usdc } = await expectEarned(page, chain);
  // The seeded history includes a harvest of USDC.
  expect(usdc.taken).toBeGreaterThan(0n);
});

test('the Treasury’s votes are shown without any log, and what is missing of their proposals', async ({
  page,
  chain,
  proposals,
}) => {
  const [vote] = await chain.client.getContractEvents({
    address: chain.deployment.governanceDelegate,
    abi: governanceDelegateAbi,
    eventName: 'VoteCast',
    fromBlock: 0n,
    strict: true,
  });
  if (!vote) throw new Error('Nothing is seeded');
  const { proposalId, support, reason } = vote.args;
  await page.goto('/uses/');
  await proposals.reach();
  await expect(proposals.rows).toHaveCount(1);
  const row = proposals.row(numberWords(proposalId));
  expect(support).toBe(1);
  await expect(row).toContainText('The Treasury voted for it.');
  await expect(row.getByRole('blockquote')).toHaveText(reason);
  const stage = await rawStage(chain, proposalId);
  await expect(row).toContainText(stage ? STAGE_WORDS[stage] : 'nothing');
  const tally = await rawTally(chain, proposalId);
  expect(await proposals.tally(row)).toEqual([tally.for, tally.against, tally.abstain].map(String));
  await expect(row).toContainText('proposals are read from events, and no RPC node is returning them.');
  await expect(proposals.region).toContainText('No RPC node is returning events.');
});

test('an asset’s page says that its flows are missing, and claims none', async ({ page, treasury }) => {
  await page.goto('/treasury/asset/?asset=WETH');
  await expect(page.getByText('Event history is unavailable right now')).toBeVisible();
  await expect(treasury.chart('Net WETH deposits over time')).toHaveCount(0);
});

test('activity says what it cannot show', async ({ page }) => {
  await page.goto('/activity/');
  const main = page.getByRole('main');
  await expect(main.getByText('History is unavailable right now')).toBeVisible();
  await expect(main).toContainText('Activity is read from events, and no RPC node is returning them.');
  await expect(main).not.toContainText('No mints or redemptions yet');
});
