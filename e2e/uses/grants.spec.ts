import { expect, type Page } from '@playwright/test';
import { type Address, encodeAbiParameters, encodeFunctionData, parseAbiParameters, parseUnits } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { outage } from '@/e2e/fixtures/outage';
import { test } from '@/e2e/fixtures/test';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';

/** The number of grants in the snapshot; the local chain's history has three. */
const NEWEST = 16;
const TERMS = parseAbiParameters([
  'Terms',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

/** The steward grants 10 USDC to each recipient, vesting over two hours, and one of them passes. */
async function grantMany(chain: Chain, recipients: Address[]): Promise<void> {
  const { client, deployment, actions } = chain;
  const { timestamp } = await client.getBlock();
  const start = timestamp + 60n;
  const calls = recipients.map((recipient, index) => {
    const terms = { recipient, start, cliff: 0n, duration: 7200n, title: `Errand ${index + 1}`, link: '' };
    const data = encodeFunctionData({
      abi: treasuryAbi,
      functionName: 'deploy',
      args: [
        deployment.grants,
        chain.token('USDC'),
        parseUnits('10', 6),
        0n,
        encodeAbiParameters(TERMS, [terms]),
      ],
    });
    return { title: `grant ${index}`, from: STEWARD, to: deployment.treasury, data };
  });
  await transact(client, calls);
  await actions.warp(3660);
  await actions.refresh();
}

/** The amount still reserved by all grants in each listed asset, read grant by grant: value in USD, and token units. */
async function rawOwed(chain: Chain): Promise<string[][]> {
  const at = { address: chain.deployment.grants, abi: grantsAbi } as const;
  const count = await chain.client.readContract({ ...at, functionName: 'count' });
  const all = await Promise.all(
    Array.from({ length: Number(count) }, (_, id) =>
      chain.client.readContract({ ...at, functionName: 'grantOf', args: [BigInt(id)] }),
    ),
  );
  const { assets } = await chain.snapshot();
  return assets.map(({ token, price, decimals }) => {
    const own = all.flatMap(({ grant }) => (grant.asset === token ? [grant] : []));
    const owed = own.reduce((sum, { amount, claimed, returned }) => sum + amount - claimed - returned, 0n);
    return owed === 0n ? [] : [`${(owed * price.referencePrice) / 10n ** BigInt(decimals)}`, `${owed}`];
  });
}

/** The column of granted amounts: the values in each row’s last cell. */
const shownOwed = (page: Page) =>
  page
    .getByRole('table', { name: 'Assets by location' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td:last-child data')].map((cell) => cell.getAttribute('value')),
      ),
    );

const grantOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('granted amounts are shown separately and match the unclaimed grants', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const raw = await rawOwed(chain);
  expect(raw.filter(({ length }) => length > 0).length).toBeGreaterThan(1);
  await expect.poll(() => shownOwed(page)).toEqual(raw);
});

test('older grants can be shown and claimed, and are counted', async ({ page, chain, frame, connected }) => {
  const recipients = Array.from({ length: NEWEST + 1 }, (): Address => STEWARD).with(0, connected.address);
  await grantMany(chain, recipients);
  await page.goto('/uses/');
  await expectFigures(frame);
  await expect(grantOf(page, 'Errand 2')).toBeVisible();
  await expect(grantOf(page, 'Errand 1')).toHaveCount(0);
  await expect(page.getByText('4 more on chain.')).toBeVisible();
  await expect.poll(() => shownOwed(page)).toEqual(await rawOwed(chain));
  await expect(
    page.getByText(/^Reserved for grants: .* The oldest 4 are as of block [\d,]+\.$/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Show older grants' }).click();
  await expect(page.getByRole('region', { name: 'Older grants' })).toBeFocused();
  await expect(grantOf(page, 'Documentation in five languages')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show older grants' })).toHaveCount(0);
  const mine = grantOf(page, 'Errand 1');
  await mine.getByRole('button', { name: /^Claim 5(\.\d+)? USDC$/ }).click();
  await expect(page.getByRole('heading', { name: /^Claimed 5(\.\d+)? USDC$/ })).toBeFocused();
  const claimed = await chain.balance('USDC', connected.address);
  expect(claimed).toBeGreaterThanOrEqual(parseUnits('5', 6));
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(mine.locator('data').nth(2)).toHaveAttribute('value', `${claimed}`);
  await expect.poll(() => shownOwed(page)).toEqual(await rawOwed(chain));
});

test('older grants that cannot be loaded are reported, and loading can be retried', async ({
  page,
  context,
  chain,
  frame,
}) => {
  await grantMany(
    chain,
    Array.from({ length: NEWEST }, (): Address => STEWARD),
  );
  const asked = chain.deployment.grants.toLowerCase();
  let refuses = true;
  await context.route('**/rpc', async (route) => {
    const { id, method, params } = route.request().postDataJSON();
    const isIt = method === 'eth_call' && `${params[0].to}`.toLowerCase() === asked;
    if (!refuses || !isIt) return route.fallback();
    return route.fulfill({
      json: { jsonrpc: '2.0', id, error: { code: -32_005, message: 'limit exceeded' } },
    });
  });
  await page.goto('/uses/');
  await expectFigures(frame);
  const note = page.getByText(/Some grants could not be loaded\.$/);
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Show older grants' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('These grants could not be loaded.');
  refuses = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(grantOf(page, 'Documentation in five languages')).toBeVisible();
  await expect(note).toHaveCount(0);
  await expect.poll(() => shownOwed(page)).toEqual(await rawOwed(chain));
});

test('a claim waits for current figures, and reports when its code cannot be loaded', async ({
  page,
  chain,
  frame,
  connected,
  watch,
}) => {
  await grantMany(chain, [connected.address]);
  await page.goto('/uses/');
  await expectFigures(frame);
  const mine = grantOf(page, 'Errand 1');
  const claim = mine.getByRole('button', { name: /^Claim 5(\.\d+)? USDC$/ });
  await expect(claim).toBeEnabled();

  watch.allow(/Failed to load resource/);
  const node = await outage(page, '**/rpc', { reason: 'connectionreset' });
  await expect(mine).toContainText('Transactions cannot be sent until data is current.');
  await expect(claim).toBeDisabled();
  node.end();
  await expect(claim).toBeEnabled();

  const code = await outage(page, '**/_next/static/chunks-*/*.js');
  await claim.click();
  await expect(mine).toContainText('could not be loaded, and nothing was sent');
  expect(connected.asked).toEqual([]);
  code.end();
  await claim.click();
  await expect(page.getByRole('heading', { name: /^Claimed 5(\.\d+)? USDC$/ })).toBeFocused();
});
