import { expect, type Route } from '@playwright/test';
import type { Address } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { type Event, eventsOf } from '@/e2e/fixtures/past';
import { test } from '@/e2e/fixtures/test';
import { parseCsv, unescapedText } from '@/lib/domain/format/test-csv';
import { unitOf } from '@/lib/domain/model/convert';
import { explain } from '@/lib/domain/words/words';
import { WALLET, WHALES } from '@/scripts/local-chain/accounts';

const WHALE: Address = WHALES[1] ?? WALLET;

for (const account of [WHALE, WALLET]) {
  test(`the CSV file of ${account} matches its on-chain log, to the last unit`, async ({
    activity,
    chain,
  }) => {
    const events = await eventsOf(chain, account);
    await activity.open({ address: account });
    await expect(activity.complete).toBeVisible();
    const { name, text } = await activity.download('CSV');
    expect(name).toMatch(new RegExp(`^mars-activity_31337_${account}_blocks-\\d+-to-\\d+\\.csv$`));
    const [names = [], ...lines] = parseCsv(text);
    const cells = lines.map((line) =>
      Object.fromEntries(names.map((column, index) => [column, line[index]])),
    );
    expect(cells.map(({ transaction, log_index, kind }) => ({ transaction, log_index, kind }))).toEqual(
      perAmount(events).map(({ event }) => ({
        transaction: event.hash,
        log_index: `${event.logIndex}`,
        kind: event.kind,
      })),
    );
    const times = await timesOf(chain, events);
    const decimals = await decimalsOf(chain);
    for (const [index, { event, part, isFirst }] of perAmount(events).entries()) {
      const line = cells[index];
      if (!line) throw new Error(`No line ${index}`);
      expect(line).toMatchObject({
        time: times.get(event.block),
        block: `${event.block}`,
        sender: event.sender,
        recipient: event.receiver ?? '',
        asset_address: part.asset,
        asset_units: `${part.amount}`,
        status: 'confirmed',
        read_since_deployment: 'yes',
      });
      expect(toUnits(line.asset_amount ?? '', decimals(part.asset))).toBe(part.amount);
      if (!isFirst || event.usdm === undefined) expect(line.usdm_amount).toBe('');
      else expect(toUnits(line.usdm_amount ?? '', 18)).toBe(event.usdm);
    }
  });
}

test('the JSON file contains the filtered entries of all pages', async ({ activity, chain }) => {
  const events = (await eventsOf(chain)).filter(({ kind }) => kind.startsWith('redeem'));
  expect(events.length).toBeGreaterThan(100);
  await activity.open({ address: 'all', kind: 'redeem', page: '2' });
  await expect(activity.complete).toBeVisible();
  const { name, text } = await activity.download('JSON');
  await expect(activity.count).toHaveText(`Saved ${events.length} entries.`);
  expect(name).toMatch(/^mars-activity_31337_all-accounts_redeem_blocks-\d+-to-\d+\.json$/);
  const { entries, ...about } = JSON.parse(text);
  expect(about).toMatchObject({
    chainId: 31337,
    treasury: chain.deployment.treasury,
    account: null,
    filter: { kind: 'redeem', asset: null, role: 'any' },
    read: {
      fromBlock: `${chain.deployment.blockNumber}`,
      toBlock: `${await chain.client.getBlockNumber()}`,
      sinceDeployment: true,
    },
  });
  const decimals = await decimalsOf(chain);
  expect(entries).toHaveLength(events.length);
  for (const [index, event] of events.entries()) {
    const entry = entries[index];
    expect(entry).toMatchObject({
      kind: event.kind,
      block: `${event.block}`,
      logIndex: event.logIndex,
      transaction: event.hash,
      sender: event.sender,
      recipient: event.receiver,
      usdmUnits: `${event.usdm}`,
      amounts: event.amounts.map(({ asset, amount }) => ({ asset, units: `${amount}` })),
    });
    expect(toUnits(entry.usdm, 18)).toBe(event.usdm);
    for (const [slice, { asset, amount }] of event.amounts.entries()) {
      expect(toUnits(entry.amounts[slice].amount, decimals(asset))).toBe(amount);
    }
  }
});

test('a token symbol cannot inject a formula into the CSV file or a tag into the page', async ({
  activity,
  chain,
}) => {
  const symbol = '=1+1;@SUM(9),"<b>x</b>';
  await chain.rename('WETH', symbol);
  const events = (await eventsOf(chain, WHALE)).filter(({ kind }) => kind === 'mint' || kind === 'redeem');
  const ofWeth = events.filter(({ amounts: [part] }) => part?.asset === chain.token('WETH'));
  expect(ofWeth.length).toBeGreaterThan(0);
  await activity.open({ address: WHALE, asset: chain.token('WETH'), kind: ofWeth[0]?.kind ?? '' });
  await expect(activity.what(0)).toContainText(symbol);
  await expect(activity.choice('Asset')).toContainText(symbol);
  const table = await activity.download('CSV');
  const [names = [], line = []] = parseCsv(table.text);
  const cell = line[names.indexOf('asset')] ?? '';
  expect(cell).toBe(`'=1+1;'@SUM(9),"<b>x</b>`);
  expect(unescapedText(cell)).toBe(symbol);
  const { entries } = JSON.parse((await activity.download('JSON')).text);
  expect(entries[0].amounts[0].symbol).toBe(symbol);
});

test('the screen and the file say that activity pruned by the node is missing', async ({
  activity,
  chain,
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  const events = await eventsOf(chain);
  const kept = events[40]?.block ?? 0n;
  await page.route('**/rpc', (route) => (asksBefore(kept, route) ? refuse(route) : route.continue()));
  await activity.open();
  await expect(
    activity.covered(/^Loaded back to .* of blocks\)\. Older activity is missing\./),
  ).toBeVisible();
  await expect(activity.pageText).toHaveText(/^1–25 of \d+ found so far$/);
  const { name, text } = await activity.download('JSON');
  expect(name).toContain('incomplete');
  const { entries, read } = JSON.parse(text);
  expect(read.sinceDeployment).toBe(false);
  const from = BigInt(read.fromBlock);
  expect(from).toBeGreaterThanOrEqual(kept);
  expect(entries).toHaveLength(events.filter(({ block }) => block >= from).length);
  await expect(activity.count).toContainText('Older activity is not included; the file notes this.');

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await expect(activity.complete).toBeVisible({ timeout: 40_000 });
  await expect(activity.pageText).toHaveText(`1–25 of ${events.length}`);
});

test('a clear message appears while no node responds, and the screen recovers', async ({
  activity,
  chain,
  frame,
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  const events = await eventsOf(chain, WHALE);
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await activity.open({ address: WHALE });
  await expect(page.getByText(explain({ name: 'nodes-down' }, 'en-US').title).first()).toBeVisible();
  await expect(page.getByText('History is unavailable right now')).toBeVisible();
  await expect(activity.button('Export as CSV')).toBeDisabled();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await frame.tryAgain.click();
  await expect(activity.count).toHaveText(`${events.length} entries`);

  // Loaded activity stays when the node fails again.
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await expect(page.getByText(explain({ name: 'nodes-down' }, 'en-US').title).first()).toBeVisible();
  await expect(activity.rows).toHaveCount(25);
});

/** One line per amount, as in the CSV file. */
const perAmount = (events: readonly Event[]) =>
  events.flatMap((event) => event.amounts.map((part, index) => ({ event, part, isFirst: index === 0 })));

async function timesOf({ client }: Chain, events: readonly Event[]): Promise<Map<bigint, string>> {
  const blocks = [...new Set(events.map(({ block }) => block))];
  const headers = await Promise.all(blocks.map((blockNumber) => client.getBlock({ blockNumber })));
  return new Map(
    headers.map(({ number, timestamp }) => [
      number ?? 0n,
      new Date(Number(timestamp) * 1000).toISOString().replace('.000', ''),
    ]),
  );
}

async function decimalsOf(chain: Chain): Promise<(token: Address) => number> {
  const { assets } = await chain.snapshot();
  return (token) => assets.find((asset) => asset.token === token)?.decimals ?? -1;
}

/** Parses a decimal without rounding. */
function toUnits(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  expect(fraction.length).toBeLessThanOrEqual(decimals);
  return BigInt(whole) * unitOf(decimals) + BigInt(fraction.padEnd(decimals, '0') || 0);
}

/** Whether the request is for logs of blocks before this one. */
function asksBefore(block: bigint, route: Route): boolean {
  const body: unknown = route.request().postDataJSON();
  const text = JSON.stringify(body);
  const [, from] = /"fromBlock":"(0x[\da-f]+)"/.exec(text) ?? [];
  return from !== undefined && BigInt(from) < block;
}

async function refuse(route: Route): Promise<void> {
  await route.fulfill({ status: 403, body: 'pruned' });
}
