import { expect, type Locator } from '@playwright/test';
import { type Address, erc20Abi, parseAbi } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import { exactQuantity } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const HOUR = 3600;
const GRANTS = 3;

/** What each limit is called on screen, in the order of the contract's `enum Limit`. */
const LIMITS: readonly ((tier: number) => string)[] = [
  () => '',
  () => 'Total in circulation',
  (tier) => `Tier ${tier} cap`,
  () => 'Asset cap',
  () => 'Supply cap',
  () => 'Hourly limit',
  () => 'Paused',
  () => 'Price feed',
  () => 'Backing floor',
  () => 'Available liquidity',
  () => 'Drift limit',
];

/** What sets each asset's limits according to the contract, in the words of the screen. */
async function rawLimits(chain: Chain): Promise<{ mint: string; redeem: string }[]> {
  const { client, deployment } = chain;
  const at = { address: deployment.treasury, abi: treasuryAbi } as const;
  const listed = await client.readContract({ ...at, functionName: 'assets' });
  return Promise.all(
    listed.map(async ({ token, tier }) => {
      const args = [token] as const;
      const [mintMax, mintBound] = await client.readContract({ ...at, functionName: 'maxMint', args });
      const [redeemMax, redeemBound] = await client.readContract({ ...at, functionName: 'maxRedeem', args });
      const words = (max: bigint, limit: number) => {
        const text = LIMITS[limit]?.(tier);
        return max === 0n ? `Closed${text}` : `, limited by: ${text}`;
      };
      return { mint: words(mintMax, mintBound), redeem: words(redeemMax, redeemBound) };
    }),
  );
}

/** The same from the table, where it follows the amount or the word "Closed". */
const shownLimits = (table: Locator): Promise<{ mint: string; redeem: string }[]> =>
  table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [redeem = '', mint = ''] = [...row.querySelectorAll('td')]
        .reverse()
        .map(({ textContent }) => textContent?.match(/(, limited by: |Closed).*$/)?.[0] ?? '');
      return { mint, redeem };
    }),
  );

const STATES: { title: string; limits: string[]; arrange: (chain: Chain) => Promise<void> }[] = [
  {
    title: 'of the seeded Treasury',
    limits: ['Tier 3 cap', 'Asset cap', 'Hourly limit', 'Available liquidity'],
    arrange: async () => {},
  },
  {
    title: 'with a paused asset, a stale feed and a low XMS price that brings supply close to its cap',
    limits: ['Paused', 'Price feed', 'Supply cap'],
    arrange: async ({ actions }) => {
      await actions.setXms('0.25');
      await actions.pause('USDC', { mint: true, redeem: true });
      await actions.setFeed('WETH', '3462.5', 3 * HOUR);
    },
  },
  {
    title: 'with a tier near its drift limit',
    limits: ['Drift limit'],
    arrange: ({ actions }) => actions.setFeed('WETH', '5600'),
  },
  {
    title: 'with backing below the floor',
    limits: ['Backing floor'],
    arrange: async ({ actions }) => {
      await actions.setFeed('WBTC', '40000');
      await actions.setFeed('BTCB', '40000');
    },
  },
];

for (const { title, limits, arrange } of STATES) {
  test(`the limits ${title} show the rule that the contract applies`, async ({ page, chain, frame }) => {
    await page.goto('/');
    await expectFigures(frame);
    await arrange(chain);
    const raw = await rawLimits(chain);
    const table = page.getByRole('table', { name: 'Mint and redemption limits' });
    await expect.poll(() => shownLimits(table)).toEqual(raw);
    const all = raw.flatMap(({ mint, redeem }) => [mint, redeem]).join('\n');
    for (const limit of limits) expect(all).toContain(limit);
  });
}

const venueAbi = parseAbi([
  'function venueUse() view returns (uint8)',
  'function holdings(address asset) view returns (uint256 held, uint256 liquid)',
]);

/** The addresses that may hold an asset, and the amount each reports; token units. */
async function rawPlaces(chain: Chain, token: Address): Promise<{ address: Address; amount: bigint }[]> {
  const { client, deployment } = chain;
  const treasury = { address: deployment.treasury, abi: treasuryAbi } as const;
  const args = [token] as const;
  const idle = await client.readContract({ ...treasury, functionName: 'idle', args });
  const venues = await client.readContract({ ...treasury, functionName: 'venues' });
  const places = await Promise.all(
    venues.map(async (address) => {
      const at = { address, abi: venueAbi } as const;
      const use = await client.readContract({ ...at, functionName: 'venueUse' });
      const [amount] = await client.readContract({ ...at, functionName: 'holdings', args });
      return { address, use, amount };
    }),
  );
  return [
    { address: deployment.treasury, amount: idle },
    ...places.filter(({ use }) => use !== GRANTS).map(({ address, amount }) => ({ address, amount })),
  ];
}

for (const symbol of ['USDC', 'WETH', 'UNI', 'CAKE']) {
  test(`the locations of ${symbol} show what each address reports`, async ({ page, chain, frame }) => {
    const token = chain.token(symbol);
    const decimals = await chain.client.readContract({
      address: token,
      abi: erc20Abi,
      functionName: 'decimals',
    });
    await page.goto(`/treasury/asset/?asset=${symbol}`);
    await expectFigures(frame);
    const table = page.getByRole('table', { name: 'Reserves by location' });
    const shown = table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.querySelector('[title]')?.getAttribute('title')),
        ),
      );
    const raw = await rawPlaces(chain, token);
    expect(await shown).toEqual(
      raw.map(({ address, amount }) => [address, exactQuantity({ value: amount, decimals, symbol }, LOCALE)]),
    );
    expect(raw.length).toBeGreaterThan(3);
    const all = raw.reduce((sum, { amount }) => sum + amount, 0n);
    await expect(table.locator('tfoot [data-figure]')).toHaveAttribute('value', `${all}`);
    expect((await rawFigures(chain)).get(`asset.${token}.held`)?.value).toBe(all);
  });
}
