import { expect } from '@playwright/test';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { expectAccessible } from '@/e2e/fixtures/axe';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures, expectIssue } from '@/e2e/fixtures/expect';
import { outage } from '@/e2e/fixtures/outage';
import { PHONES } from '@/e2e/fixtures/phones';
import { test } from '@/e2e/fixtures/test';
import { UpkeepPage } from '@/e2e/pages/upkeep-page';
import { compactUsd } from '@/lib/domain/format/format';
import { STEWARD } from '@/scripts/local-chain/accounts';

const OBSERVE = 'Record the XMS price';
const POKE = 'Value the Treasury';
const COLLECT = 'Collect the fees of XMS/USDm';
const HOUR = 3600;

const entries = async ({ client, deployment }: Chain) =>
  (await client.readContract({ address: deployment.treasury, abi: treasuryAbi, functionName: 'records' }))[2];

/** Someone else observes. */
async function observe({ client, deployment }: Chain): Promise<void> {
  const call = { address: deployment.oracle, abi: priceOracleAbi, functionName: 'observe' } as const;
  await client.waitForTransactionReceipt({
    hash: await client.writeContract({ ...call, account: STEWARD, chain: null, gas: 1_000_000n }),
  });
}

/** The newest event of a contract's kind since a block. */
const eventsSince = ({ client, deployment }: Chain, fromBlock: bigint) =>
  client.getContractEvents({
    address: deployment.oracle,
    abi: priceOracleAbi,
    eventName: 'Observed',
    fromBlock,
  });

test('right after everything was done, only the fees of the market have a button', async ({
  page,
  chain,
  frame,
}) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(HOUR);
  await chain.actions.refresh();
  const poke = { address: chain.deployment.treasury, abi: treasuryAbi, functionName: 'poke' } as const;
  await chain.mined(
    await chain.client.writeContract({ ...poke, account: STEWARD, chain: null, gas: 9_000_000n }),
  );
  await page.goto('/upkeep/');
  await expectFigures(frame);
  await expect(upkeep.task(OBSERVE)).toContainText(
    /Nothing to do: the next price can be recorded in \d minutes?\./,
  );
  await expect(upkeep.task(POKE)).toContainText(
    /Nothing to do: the next journal entry is due in (1 hour|\d+ minutes)\./,
  );
  for (const title of [OBSERVE, POKE]) {
    await expect(upkeep.task(title)).toContainText('Up to date');
    await expect(upkeep.button(title)).toHaveCount(0);
  }
  await expect(upkeep.button(COLLECT)).toBeVisible();
  await expect(page.getByText('Connect a wallet to send one of these.')).toBeVisible();
});

test('a price is recorded by one click, and then there is nothing to do', async ({
  page,
  chain,
  connected,
}) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(HOUR);
  await page.goto('/upkeep/');
  await expect(upkeep.task(OBSERVE)).toContainText('Can be done');
  // The long one too, if this chain was started more than hours ago.
  await expect(upkeep.task(OBSERVE)).toContainText(/Moves (the short average|both averages) forward\./);
  await expect(upkeep.task(OBSERVE)).toContainText(/Network fee about \S+ ETH/);
  const before = await chain.client.getBlockNumber();
  await upkeep.button(OBSERVE).click();
  await expect(upkeep.flow('XMS price recorded')).toBeFocused();
  expect(connected.transactionsAsked).toMatchObject([{ to: chain.deployment.oracle }]);
  expect(await eventsSince(chain, before + 1n)).toHaveLength(1);
  await expect(upkeep.task(OBSERVE)).toContainText(
    'Nothing to do: the next price can be recorded in 3 minutes.',
  );
  await upkeep.done.click();
  await expect(upkeep.task(OBSERVE)).toContainText('Up to date');
});

test('without a record for too long, it says that the supply cap is the launch cap', async ({
  page,
  chain,
}) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(26 * HOUR);
  const { launchCap, supplyCap } = await chain.snapshot();
  expect(supplyCap).toBe(launchCap);
  await page.goto('/upkeep/');
  await expect(upkeep.task(OBSERVE)).toContainText('Needed now');
  await expect(upkeep.task(OBSERVE)).toContainText('so the supply cap is the launch cap');
  await expect(upkeep.task(OBSERVE)).toContainText(compactUsd(launchCap, 'en-US'));
  // What is remembered of a feed that reports is as old.
  await chain.actions.setFeed('WETH', '3500');
  await page.reload();
  await expect(upkeep.task(POKE)).toContainText('Needed now');
});

test('the Treasury is valued, which writes the journal', async ({ page, chain, connected }) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(2 * HOUR);
  await chain.actions.refresh();
  const before = await entries(chain);
  await page.goto('/upkeep/');
  await expect(upkeep.task(POKE)).toContainText(`Writes journal entry ${before + 1n}`);
  await upkeep.button(POKE).click();
  await expect(upkeep.flow('Treasury valued')).toBeVisible();
  expect(await entries(chain)).toBe(before + 1n);
  expect(connected.transactionsAsked).toMatchObject([{ to: chain.deployment.treasury }]);
  await expect(upkeep.task(POKE)).toContainText('Nothing to do: the next journal entry is due in 1 hour.');
});

test('a call that another was faster with says that nothing was left to do', async ({
  page,
  chain,
  connected,
}) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(HOUR);
  await page.goto('/upkeep/');
  connected.next(async (agree) => {
    await observe(chain);
    return agree();
  });
  await upkeep.button(OBSERVE).click();
  await expect(upkeep.flow('Already done')).toBeVisible();
  await expectIssue(page, { name: 'upkeep-done-by-other' });
});

test('without a response of the node it says so, and a retry shows the tasks', async ({
  page,
  chain,
  context,
  watch,
}) => {
  const upkeep = new UpkeepPage(page);
  watch.allow(/Failed to load resource/);
  await chain.actions.warp(HOUR);
  let refuses = true;
  await context.route('**/rpc', async (route) => {
    const { id, method } = route.request().postDataJSON();
    if (!refuses || method !== 'eth_getStorageAt') return route.fallback();
    return route.fulfill({ json: { jsonrpc: '2.0', id, error: { code: -32_601, message: 'not served' } } });
  });
  await page.goto('/upkeep/');
  await expect(page.getByText('What can be done could not be read from the chain.')).toBeVisible();
  refuses = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(upkeep.task(OBSERVE)).toContainText('Can be done');
});

test('code that cannot be loaded sends nothing, and the next click does', async ({
  page,
  chain,
  connected,
  watch,
}) => {
  const upkeep = new UpkeepPage(page);
  await chain.actions.warp(HOUR);
  await page.goto('/upkeep/');
  await expect(upkeep.button(OBSERVE)).toBeVisible();
  watch.allow(/Failed to load resource/);
  const code = await outage(page, '**/_next/static/chunks-*/*.js');
  await upkeep.button(OBSERVE).click();
  await expect(page.getByText('and nothing was sent')).toBeVisible();
  expect(connected.asked).toEqual([]);
  code.end();
  await upkeep.button(OBSERVE).click();
  await expect(upkeep.flow('XMS price recorded')).toBeVisible();
});

for (const [name, phone] of Object.entries(PHONES)) {
  test.describe(name, () => {
    test.use(phone);

    test('a price is recorded on a phone, from the foot of a page', async ({ page, chain, connected }) => {
      const upkeep = new UpkeepPage(page);
      await chain.actions.warp(HOUR);
      await page.goto('/learn/');
      await page.getByRole('contentinfo').getByRole('link', { name: 'Upkeep' }).tap();
      await expect(upkeep.button(OBSERVE)).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(phone.viewport.width);
      await expectAccessible(page);
      await upkeep.button(OBSERVE).tap();
      await expect(upkeep.flow('XMS price recorded')).toBeVisible();
      expect(connected.transactionsAsked).toHaveLength(1);
    });
  });
}
