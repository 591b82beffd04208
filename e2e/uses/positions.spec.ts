import { expect, type Page } from '@playwright/test';
import { encodeFunctionData, parseAbi, parseUnits } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { cellsOf, headsOf } from '@/e2e/fixtures/cells';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import { compactUsd, formatBps } from '@/lib/domain/format/format';
import { MAKER } from '@/scripts/local-chain/accounts';
import { setRates } from '@/scripts/local-chain/actions';
import { transact } from '@/scripts/local-chain/client';

const LOCALE = 'en-US';
const BPS = 10_000n;

const tableOf = (page: Page, name: string) => page.getByRole('table', { name });

test('each vault shows its deposit and its current value', async ({ page, chain, frame }) => {
  const { client, deployment } = chain;
  await transact(client, setRates(true));
  await chain.actions.warp(30 * 24 * 3600);
  await transact(client, setRates(false));
  await chain.actions.refresh();
  await page.goto('/uses/');
  await expectFigures(frame);
  const at = { address: deployment.yieldVenue, abi: yieldVenueAbi } as const;
  const tokens = await client.readContract({ ...at, functionName: 'vaultedAssets' });
  const raw = await Promise.all(
    tokens.map(async (token) => {
      const args = [token] as const;
      const { vault, pace, principal } = await client.readContract({
        ...at,
        functionName: 'positionOf',
        args,
      });
      const [held, liquid] = await client.readContract({ ...at, functionName: 'holdings', args });
      return { vault, pace, principal, held, liquid, worth: await worthOf(chain, token, held) };
    }),
  );
  // The values must differ, or a mix-up of columns would go unnoticed.
  for (const { principal, held } of raw) expect(held).toBeGreaterThan(principal);
  const table = tableOf(page, 'The Treasury’s vaults');
  expect(await cellsOf(table)).toEqual(
    raw.map(({ principal, held, worth, liquid, pace }) => [
      `${principal}`,
      `${worth} ${held}`,
      `${held - principal}`,
      `${liquid}`,
      `${formatBps(BigInt(pace), LOCALE)} per year`,
    ]),
  );
  expect((await headsOf(table)).map(([address]) => address)).toEqual(raw.map(({ vault }) => vault));
});

/** The value of an amount at the asset's current price; USD, rounded down. */
async function worthOf(chain: Chain, token: string, amount: bigint): Promise<bigint> {
  const raw = await rawFigures(chain);
  const [price, held] = [raw.get(`asset.${token}.price`), raw.get(`asset.${token}.held`)];
  if (price?.value === undefined || !held || typeof held.unit === 'string') throw new Error(`No ${token}`);
  return (amount * price.value) / 10n ** BigInt(held.unit.decimals);
}

test('the votes are the holdings plus what others have delegated', async ({ page, chain, frame }) => {
  const { client, deployment } = chain;
  const { governanceDelegate } = deployment;
  await page.goto('/uses/');
  await expectFigures(frame);
  const table = tableOf(page, 'The Treasury’s votes');
  const rawVotes = async () => {
    const at = { address: governanceDelegate, abi: governanceDelegateAbi } as const;
    const tokens = await client.readContract({ ...at, functionName: 'positions' });
    return Promise.all(
      tokens.map(async ({ asset }) => {
        const args = [asset] as const;
        const [held] = await client.readContract({ ...at, functionName: 'holdings', args });
        const votes = await client.readContract({ ...at, functionName: 'votesOf', args });
        const governor = await client.readContract({ ...at, functionName: 'governorOf', args });
        return { held, votes, governor };
      }),
    );
  };
  const expectVotes = async () => {
    const raw = await rawVotes();
    await expect
      .poll(async () => (await cellsOf(table)).map((cells) => cells.slice(0, 2)))
      .toEqual(raw.map(({ held, votes }) => [`${held}`, `${votes}`]));
    const governors = await table
      .locator('tbody td:last-child')
      .evaluateAll((all) => all.map((one) => one.querySelector('[title]')?.getAttribute('title')));
    expect(governors).toEqual(raw.map(({ governor }) => governor));
    return raw;
  };
  expect((await expectVotes())[0]?.held).toBeGreaterThan(0n);

  // Votes delegated by someone else make the two columns differ.
  await chain.fund(MAKER, 'UNI', parseUnits('5000', 18));
  const delegate = encodeFunctionData({
    abi: parseAbi(['function delegate(address to)']),
    args: [governanceDelegate],
  });
  await transact(client, [{ title: 'delegate', from: MAKER, to: chain.token('UNI'), data: delegate }]);
  const [lent] = await expectVotes();
  expect(lent && lent.votes - lent.held).toBe(parseUnits('5000', 18));
});

test('the amount left to grant is the reserves without XMS above 105 % of liabilities', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const left = page.getByText(/^Available for grants/);
  const rawBudget = async () => {
    const raw = await rawFigures(chain);
    const of = (id: string) => raw.get(id)?.value ?? 0n;
    const [value, owed] = [of('value') - of('tier.5.value'), of('liabilities')];
    const kept = (owed * 10_500n + BPS - 1n) / BPS;
    return value > kept ? value - kept : 0n;
  };
  const budget = await rawBudget();
  expect(budget).toBeGreaterThan(0n);
  await expect(left.locator('data')).toHaveAttribute('value', `${budget}`);
  await expect(left).toHaveText(`Available for grants: ${compactUsd(budget, LOCALE)}`);

  await chain.actions.setFeed('WBTC', '100000');
  const less = await rawBudget();
  expect(less).toBeLessThan(budget);
  expect(less).toBeGreaterThan(0n);
  await expect(left.locator('data')).toHaveAttribute('value', `${less}`);

  await chain.actions.setFeed('WBTC', '60000');
  expect(await rawBudget()).toBe(0n);
  await expect(left).toHaveText('Available for grants: $0');

  await chain.actions.setFeed('WBTC', '0');
  await expect(page.getByText(/^Grants are unavailable/)).toHaveText(
    'Grants are unavailable: the price of WBTC is not reliable, so the surplus cannot be calculated.',
  );
});
