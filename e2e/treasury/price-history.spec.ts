import { expect, type Route } from '@playwright/test';
import { parseAbi, parseAbiItem, toFunctionSelector } from 'viem';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { refuseLogs } from '@/e2e/fixtures/nodes/log-questions';
import { test } from '@/e2e/fixtures/test';
import { formatPrice } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const DAY = 86_400n;
const SELECTOR = toFunctionSelector('priceHistory(address[],uint256,uint256,uint256)');
const TABLE = /^View as table/;

const feedAbi = parseAbi([
  'function decimals() view returns (uint8)',
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80) view returns (uint80, int256, uint256, uint256, uint80)',
]);

type Round = { time: bigint; price: bigint };

/** Every round of an asset's feed, oldest first, from the feed itself; prices with 18 decimals. */
async function roundsOf(chain: Chain, symbol: string): Promise<Round[]> {
  const { client, deployment } = chain;
  const { source: address } = await client.readContract({
    address: deployment.oracle,
    abi: priceOracleAbi,
    functionName: 'feedOf',
    args: [chain.token(symbol)],
  });
  const feed = { address, abi: feedAbi } as const;
  const unit = 10n ** BigInt(await client.readContract({ ...feed, functionName: 'decimals' }));
  const [last] = await client.readContract({ ...feed, functionName: 'latestRoundData' });
  const first = ((last >> 64n) << 64n) + 1n;
  const ids = Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));
  return Promise.all(
    ids.map(async (id) => {
      const [, answer, , time] = await client.readContract({
        ...feed,
        functionName: 'getRoundData',
        args: [id],
      });
      return { time, price: (answer * 10n ** 18n) / unit };
    }),
  );
}

/** Of rounds in the same second, only the last applies. */
const distinct = (rounds: readonly Round[]) =>
  rounds.filter(({ time }, index) => time !== rounds[index + 1]?.time);

const isPrices = (route: Route): boolean => (route.request().postData() ?? '').includes(SELECTOR);

test('the price history is what the feed has reported, without any log', async ({ page, context, chain }) => {
  await refuseLogs(context);
  const { timestamp } = await chain.snapshot();
  const from = timestamp - 90n * DAY;
  const all = await roundsOf(chain, 'WETH');
  const before = all.filter(({ time }) => time <= from).slice(-1);
  const expected = distinct([...before, ...all.filter(({ time }) => time > from)]);
  expect(expected.length).toBeGreaterThan(100);
  expect(expected.length, 'or only some are shown').toBeLessThanOrEqual(400);
  let asked = 0;
  await page.route('**/rpc', (route) => {
    if (isPrices(route)) asked += 1;
    return route.continue();
  });
  await page.goto('/treasury/asset/?asset=WETH#price-history');
  await expect(page.getByRole('group', { name: 'WETH price over time' })).toBeVisible();
  await page.getByText(TABLE).first().click();
  const table = page.getByRole('table', { name: 'WETH prices, newest first' });
  const shown = table
    .locator('data')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value')).reverse());
  expect(await shown).toEqual(expected.map(({ price }) => `${price}`));
  expect(asked).toBe(1);
});

test('the price on a day, such as 30 days ago, is one choice away', async ({ page, chain, frame }) => {
  const { timestamp } = await chain.snapshot();
  const day = new Date(Number(timestamp - 30n * DAY) * 1000).toISOString().slice(0, 10);
  const end = BigInt(Date.parse(`${day}T23:59:59Z`) / 1000);
  const then = (await roundsOf(chain, 'WETH')).filter(({ time }) => time <= end).at(-1);
  await page.goto('/treasury/asset/?asset=WETH');
  await expectFigures(frame);
  await page.getByLabel('Go to date').fill(day);
  const panel = page.locator('#price-history');
  const price = formatPrice(then?.price ?? 0n, LOCALE);
  await expect(panel).toContainText(`${price} on `);
  await expect(page.getByRole('group', { name: 'WETH price over time' })).toContainText(price);
});

test('the account’s own mints and redemptions are marked', async ({ page, chain }) => {
  const at = { address: chain.deployment.treasury, fromBlock: 0n, strict: true } as const;
  const asset = chain.token('WETH');
  const [mints, redemptions] = await Promise.all([
    chain.client.getLogs({
      ...at,
      event: parseAbiItem(
        'event Minted(address indexed sender, address indexed receiver, address indexed asset, uint256 amountIn, uint256 usdmOut, uint256 previousBlock)',
      ),
      args: { asset },
    }),
    chain.client.getLogs({
      ...at,
      event: parseAbiItem(
        'event Redeemed(address indexed sender, address indexed receiver, address indexed asset, uint256 usdmIn, uint256 amountOut, uint256 previousBlock)',
      ),
      args: { asset },
    }),
  ]);
  const account = mints[0]?.args.receiver;
  if (!account) throw new Error('Nobody has minted with WETH');
  const own = (logs: readonly { args: { sender: string; receiver: string } }[]) =>
    logs.filter(({ args }) => args.sender === account || args.receiver === account).length;
  await page.goto(`/treasury/asset/?asset=WETH&address=${account}`);
  const panel = page.locator('#price-history');
  await panel.getByRole('radio', { name: 'All' }).check();
  const [minted, redeemed] = [own(mints), own(redemptions)];
  await expect(panel).toContainText(`${minted} ${minted === 1 ? 'mint' : 'mints'}`);
  await expect(panel).toContainText(`${redeemed} ${redeemed === 1 ? 'redemption' : 'redemptions'}`);
  await panel.getByText(TABLE).click();
  await expect(panel.getByText('Minted with')).toHaveCount(minted);
});

test('without an account nothing is marked, and XMS has no history', async ({ page, frame }) => {
  await page.goto('/treasury/asset/?asset=WETH');
  await expectFigures(frame);
  await expect(page.locator('#price-history')).not.toContainText('mints');
  await page.goto('/treasury/asset/?asset=XMS');
  await expectFigures(frame);
  await expect(page.locator('#price-history')).toContainText('There is no history to show');
});

test('prices that cannot be read are not shown as none, and can be tried again', async ({ page }) => {
  let refused = true;
  await page.route('**/rpc', (route) => {
    if (!refused || !isPrices(route)) return route.continue();
    const { id } = route.request().postDataJSON();
    return route.fulfill({ json: { jsonrpc: '2.0', id, error: { code: -32_000, message: 'busy' } } });
  });
  await page.goto('/treasury/asset/?asset=WETH');
  await expect(page.getByText('The price history could not be loaded')).toBeVisible();
  refused = false;
  await page.locator('#price-history').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('group', { name: 'WETH price over time' })).toBeVisible();
});
