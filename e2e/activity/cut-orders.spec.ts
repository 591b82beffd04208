import { expect } from '@playwright/test';
import { isAddressEqual, parseUnits } from 'viem';
import type { Chain } from '@/e2e/fixtures/chain';
import { type CutLog, cutLogs } from '@/e2e/fixtures/nodes/log-questions';
import { startSecondNode } from '@/e2e/fixtures/nodes/second-node';
import { test } from '@/e2e/fixtures/test';
import type { Signer } from '@/e2e/fixtures/wallet/signer';
import { SettingsPage } from '@/e2e/pages/settings-page';
import { approveAndOrder } from '@/scripts/local-chain/testing-orders';

const HOUR = 3600n;
const AMOUNT = parseUnits('2', 8);

/** An account orders to mint with 2 WBTC. */
async function order(chain: Chain, signer: Signer): Promise<void> {
  await chain.fund(signer.account.address, 'WBTC', AMOUNT);
  const { timestamp } = await chain.client.getBlock();
  const made = { owner: signer.account.address, token: chain.token('WBTC'), minting: true, amount: AMOUNT };
  for (const { to, data } of approveAndOrder(chain.deployment, {
    ...made,
    deadline: timestamp + 4n * HOUR,
  })) {
    if (to) await chain.mined(await signer.send({ to, data }));
  }
}

/** All logs of the contract for orders, with every log of the Treasury there. */
const ofOrders =
  ({ deployment }: Chain): CutLog =>
  ({ address }) =>
    isAddressEqual(address, deployment.orders);

test('a list without orders that the contract knows of is not called complete', async ({
  activity,
  chain,
  connected,
  context,
}) => {
  await order(chain, connected.signer);
  const cut = await cutLogs(context, ofOrders(chain));
  await activity.open();
  await expect(activity.covered('No RPC node is returning events. Retrying automatically.')).toBeVisible();
  await expect(activity.complete).toHaveCount(0);
  cut.stop();
  await expect(activity.complete).toBeVisible();
  await expect(activity.what(0)).toHaveText('Ordered to mint with 2 WBTC');
});

test('neither are the latest on the page of the account', async ({ chain, connected, context, page }) => {
  await order(chain, connected.signer);
  await cutLogs(context, ofOrders(chain));
  await page.goto('/me/');
  const latest = page.locator('section').filter({ hasText: 'Latest activity' });
  await expect(latest).toContainText('No RPC node is returning events.');
  await expect(latest).not.toContainText('Complete since');
  await expect(latest).not.toContainText('has not minted');
});

test('what one node leaves out comes from the next', async ({
  activity,
  chain,
  connected,
  page,
  watch,
  world,
}) => {
  await order(chain, connected.signer);
  const node = await startSecondNode(`${world.siteUrl}/rpc`);
  watch.allowHost(node.url);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.nodeUrl.fill(node.url);
  await settings.addNode.click();
  await expect(settings.panel('RPC nodes')).toContainText(new URL(node.url).host);
  const isCut = ofOrders(chain);
  node.twist((method, honest) => {
    if (method !== 'eth_getLogs' || !('result' in honest) || !Array.isArray(honest.result)) return honest;
    return { result: honest.result.filter((log) => !isCut(log)) };
  });
  await activity.open();
  await expect(activity.complete).toBeVisible();
  await expect(activity.what(0)).toHaveText('Ordered to mint with 2 WBTC');
  expect(node.asked).toContain('eth_getLogs');
  await node.stop();
});
