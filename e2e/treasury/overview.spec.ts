import { devices, expect, type Locator } from '@playwright/test';
import { parseAbi } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { refuseLogs } from '@/e2e/fixtures/nodes/log-questions';
import { eventsOf } from '@/e2e/fixtures/past';
import { eventWriter } from '@/e2e/fixtures/past-words';
import { test } from '@/e2e/fixtures/test';
import { formatBps } from '@/lib/domain/format/format';
import { tierShares } from '@/lib/domain/limits/tiers';

const { viewport: phone, userAgent, isMobile, hasTouch } = devices['iPhone 13'];

const SCREENS = {
  'a desktop': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: phone, userAgent, isMobile, hasTouch },
};

for (const [name, options] of Object.entries(SCREENS)) {
  test.describe(`the first screen of ${name}`, () => {
    test.use(options);

    test('says what USDm is, whether it is backed, how to get it, how to get out, and who can change it', async ({
      page,
      frame,
    }) => {
      await page.goto('/');
      await expectFigures(frame);
      const main = page.getByRole('main');
      const bar = (await frame.navigation.boundingBox()) ?? { y: 0 };
      // The navigation of a phone covers the bottom of the screen.
      const bottom = bar.y > 300 ? bar.y : options.viewport.height;
      const isSeen = async (part: Locator) => {
        const box = await part.boundingBox();
        expect(box && box.y >= 0 && box.y + box.height <= bottom, `${part}`).toBe(true);
      };
      await isSeen(frame.title);
      await isSeen(main.getByText(/^Mint it with \$1 of assets, redeem it for \$1/));
      await isSeen(main.getByRole('heading', { level: 2, name: /^Yes\. Each USDm is backed by/ }));
      await isSeen(main.getByRole('link', { name: 'Mint USDm' }).first());
      await isSeen(main.getByRole('link', { name: 'Redeem USDm' }));
      await isSeen(
        main
          .getByRole('link', { name: /^Roles( and permissions)?$/ })
          .filter({ visible: true })
          .first(),
      );
      await isSeen(main.getByRole('img', { name: /^The reserves as a planet/ }));
    });
  });
}

test('the picture of the reserves says what the chain does, in words and in rows', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/');
  await expectFigures(frame);
  const shares = tierShares(await chain.snapshot()).map(({ share }) => formatBps(share, 'en-US'));
  const picture = page.getByRole('img', { name: /^The reserves as a planet/ });
  for (const share of shares) await expect(picture).toHaveAccessibleName(new RegExp(` ${share}[,.]`));
  const panel = page.locator('section').filter({ hasText: 'Is USDm backed?' });
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveCount(5);
  // The lowest layer is the last row.
  for (const [index, share] of shares.toReversed().entries())
    await expect(rows.nth(index)).toContainText(share);
});

const feedAbi = parseAbi([
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80) view returns (uint80, int256, uint256, uint256, uint80)',
]);

/** The change of a feed since the last round that is at least a day old, found round by round; basis points. */
async function rawChange({ client }: Chain, address: `0x${string}`): Promise<bigint> {
  const feed = { address, abi: feedAbi } as const;
  const { timestamp } = await client.getBlock();
  const [last, now] = await client.readContract({ ...feed, functionName: 'latestRoundData' });
  for (let id = last; ; id -= 1n) {
    const [, price, , time] = await client.readContract({
      ...feed,
      functionName: 'getRoundData',
      args: [id],
    });
    if (time <= timestamp - 86_400n) return ((now - price) * 10_000n) / price;
  }
}

test('every asset shows how its price has changed in 24 hours, as its feed reported it', async ({
  page,
  chain,
  frame,
}) => {
  await chain.actions.setFeed('WETH', '3600');
  await page.goto('/');
  await expectFigures(frame);
  const table = page.getByRole('table', { name: 'Mint and redemption limits' });
  await table.scrollIntoViewIfNeeded();
  for (const symbol of ['USDC', 'WETH', 'AAVE']) {
    const change = await rawChange(chain, (await chain.asset(symbol)).source);
    const text = `${change > 0n ? '+' : ''}${formatBps(change, 'en-US')}`;
    await expect(table.getByRole('row', { name: new RegExp(symbol) })).toContainText(`${text} in 24 hours`);
  }
  // Its price is an average of its pair, of which there are no rounds.
  await expect(table.getByRole('row', { name: /XMS/ })).toContainText('Price OK');
});

test('the newest activity is read once it is in view, and is what happened last', async ({
  page,
  chain,
  frame,
  watch,
}) => {
  const events = await eventsOf(chain);
  const words = await eventWriter(chain);
  await page.goto('/');
  await expectFigures(frame);
  expect(watch.rpcMethods).not.toContain('eth_getLogs');
  const panel = page.locator('section').filter({ hasText: 'Newest activity' });
  await panel.scrollIntoViewIfNeeded();
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveText(
    events.slice(0, 5).map((event) => new RegExp(`^${escaped(words.short(event))}`)),
  );
});

test('without events, the overview says that its activity is missing', async ({ page, context, frame }) => {
  await refuseLogs(context);
  await page.goto('/');
  await expectFigures(frame);
  const panel = page.locator('section').filter({ hasText: 'Newest activity' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toContainText('Activity is unavailable right now');
  await expect(panel).not.toContainText('No mints or redemptions yet');
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
