import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { feeCollectorAbi } from '@/abis/fee-collector';
import { stakedXmsAbi } from '@/abis/staked-xms';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectIssue } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { UpkeepPage } from '@/e2e/pages/upkeep-page';
import { formatQuantity } from '@/lib/domain/format/format';
import { DEPLOYER, STEWARD } from '@/scripts/local-chain/accounts';
import { transfer } from '@/scripts/local-chain/actions';
import { transact } from '@/scripts/local-chain/client';

const COLLECT = 'Collect the fees of XMS/USDm';

const unearned = async ({ client, deployment }: Chain) =>
  (
    await client.readContract({ address: deployment.stakedXms, abi: stakedXmsAbi, functionName: 'unearned' })
  )[0];

test('fees are collected from the market, and stakers receive what was simulated', async ({
  page,
  chain,
  connected,
}) => {
  const upkeep = new UpkeepPage(page);
  await page.goto('/upkeep/');
  const text =
    (await upkeep
      .task(COLLECT)
      .getByText(/^Stakers receive /)
      .textContent()) ?? '';
  const before = await unearned(chain);
  await upkeep.button(COLLECT).click();
  await expect(upkeep.flow('Fees collected')).toBeVisible();
  expect(connected.transactionsAsked).toMatchObject([{ to: chain.deployment.feeCollector }]);
  const { deployment, client } = chain;
  const [event] = await client.getContractEvents({
    ...{ address: deployment.stakedXms, abi: stakedXmsAbi, eventName: 'RewardAdded', strict: true },
    args: { payer: deployment.feeCollector },
    fromBlock: (await client.getBlockNumber()) - 1n,
  });
  const paid = event?.args.amount ?? 0n;
  expect(await unearned(chain)).toBeGreaterThan(before);
  const written = formatQuantity({ value: paid, decimals: 18, symbol: 'XMS' }, 'en-US');
  expect(text).toBe(`Stakers receive ${written} over 7 days.`);
  await expect(page.getByRole('main')).toContainText('Paid to stakers');
});

test('USDm that waits is sold once in ten minutes, and then the next sale has a time', async ({
  page,
  chain,
  connected,
}) => {
  const upkeep = new UpkeepPage(page);
  const { feeCollector } = chain.deployment;
  await chain.fund(feeCollector, 'USDm', parseUnits('40000', 18));
  await page.goto('/upkeep/');
  const convert = 'Convert USDm to XMS for stakers';
  await expect(upkeep.task(convert)).toContainText('40,000 USDm');
  await upkeep.button(convert).click();
  await expect(upkeep.flow('Fees converted')).toBeVisible();
  expect(connected.transactionsAsked).toHaveLength(1);
  const left = await chain.balance('USDm', feeCollector);
  expect(left).toBeGreaterThan(0n);
  expect(left).toBeLessThan(parseUnits('40000', 18));
  await upkeep.done.click();
  await expect(upkeep.task(convert)).toContainText(
    /Nothing to do: the next sale is possible in (10|9) minutes\./,
  );
  await expect(upkeep.button(convert)).toHaveCount(0);
  const next = { address: feeCollector, abi: feeCollectorAbi, functionName: 'nextSale' } as const;
  expect(await chain.client.readContract(next)).toBeGreaterThan((await chain.client.getBlock()).timestamp);
});

test('an asset that waits is minted into USDm and sold on; one whose minting is paused is not', async ({
  page,
  chain,
  connected,
}) => {
  const upkeep = new UpkeepPage(page);
  const { feeCollector } = chain.deployment;
  await chain.fund(feeCollector, 'DAI', parseUnits('50', 18));
  await chain.fund(feeCollector, 'USDC', parseUnits('50', 6));
  await chain.actions.pause('USDC', { mint: true });
  await page.goto('/upkeep/');
  await expect(upkeep.task('Convert USDC to XMS for stakers')).toContainText(
    'Nothing to do: the Treasury can’t mint with this USDC right now.',
  );
  await upkeep.button('Convert DAI to XMS for stakers').click();
  await expect(upkeep.flow('Fees converted')).toBeVisible();
  expect(await chain.balance('DAI', feeCollector)).toBe(0n);
  expect(connected.transactionsAsked).toHaveLength(1);
});

test('XMS that was sent to the staking contract is paid to stakers', async ({ page, chain, connected }) => {
  const upkeep = new UpkeepPage(page);
  const { xms, stakedXms } = chain.deployment;
  await transact(chain.client, [transfer(xms, DEPLOYER, stakedXms, parseUnits('9', 18))]);
  const before = await unearned(chain);
  await page.goto('/upkeep/');
  await upkeep.button('Pay out XMS sent to the staking contract').click();
  await expect(upkeep.flow('Paid to the stakers')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('9 XMS');
  expect(await unearned(chain)).toBeGreaterThan(before);
  expect(connected.transactionsAsked).toHaveLength(1);
  await upkeep.done.click();
  await expect(upkeep.task('Pay out XMS sent to the staking contract')).toHaveCount(0);
});

test('fees that were collected meanwhile are not asked for', async ({ page, chain, connected }) => {
  const upkeep = new UpkeepPage(page);
  await page.goto('/upkeep/');
  await expect(upkeep.button(COLLECT)).toBeVisible();
  const call = {
    address: chain.deployment.feeCollector,
    abi: feeCollectorAbi,
    functionName: 'collect',
  } as const;
  for (const _ of ['the fees', 'those of this move', 'those of its sale']) {
    await chain.mined(
      await chain.client.writeContract({
        ...{ ...call, args: [chain.deployment.pair], account: STEWARD, chain: null, gas: 9_000_000n },
      }),
    );
  }
  await upkeep.button(COLLECT).click();
  await expect(upkeep.flow('Not sent')).toBeVisible();
  await expectIssue(page, { name: 'upkeep-nothing' });
  expect(connected.asked).toEqual([]);
});
