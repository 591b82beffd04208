import { expect, type Page } from '@playwright/test';
import { decodeFunctionResult, encodeFunctionResult, isHex } from 'viem';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { type SecondNode, startSecondNode } from '@/e2e/fixtures/nodes/second-node';
import { test as base } from '@/e2e/fixtures/test';
import { SettingsPage } from '@/e2e/pages/settings-page';

/** The second comparison is a refresh after the first. */
const SOON = 20_000;

/** `node`: a second RPC node of the chain, which comes before the other one. */
const test = base.extend<{ node: SecondNode; settings: SettingsPage }>({
  settings: async ({ page }, use) => use(new SettingsPage(page)),
  node: async ({ settings, watch, world }, use) => {
    const node = await startSecondNode(`${world.siteUrl}/rpc`);
    watch.allowHost(node.url);
    await settings.open();
    await settings.nodeUrl.fill(node.url);
    await settings.addNode.click();
    await expect(settings.panel('RPC nodes')).toContainText(new URL(node.url).host);
    await use(node);
    await node.stop();
  },
});

/** From now on, the node says that there is more USDm than there is. */
function lie(node: SecondNode): void {
  node.twist((method, honest) => {
    const result = 'result' in honest ? honest.result : undefined;
    if (method !== 'eth_call' || !isHex(result)) return honest;
    const lens = { abi: treasuryLensAbi, functionName: 'snapshot' } as const;
    const answer = decodeFunctionResult({ ...lens, data: result });
    return { result: encodeFunctionResult({ ...lens, result: { ...answer, supply: answer.supply + 1n } }) };
  });
}

const notice = (page: Page) => page.getByText('RPC nodes return different figures', { exact: true }).first();

test('diagnostics say whether the other nodes return the same figures at the same block', async ({
  node,
  settings,
  world,
}) => {
  const { host } = new URL(world.siteUrl);
  const diagnostics = settings.panel('Diagnostics');
  await expect(diagnostics).toContainText(`${host}: same figures`);
  lie(node);
  await settings.open();
  await expect(diagnostics).toContainText(`${host}: other figures (1)`);
});

for (const route of ['/', '/mint/', '/treasury/', '/me/']) {
  test(`${route} says that two nodes return different figures, and where to compare them`, async ({
    node,
    page,
    settings,
    world,
  }) => {
    lie(node);
    await page.goto(route);
    await expect(notice(page)).toBeVisible({ timeout: SOON });
    const [used, other] = [node.url, world.siteUrl].map((url) => new URL(url).host);
    await expect(page.getByRole('main')).toContainText(
      `The figures shown are from ${used}. ${other} returns others for the same block.`,
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Compare RPC nodes' }).click();
    await expect(settings.panel('Diagnostics')).toContainText(`${other}: other figures (1)`);
  });
}

test('nothing is said of nodes that agree, nor of one that once returned something else', async ({
  chain,
  node,
  page,
  world,
}) => {
  let compared = 0;
  page.on('response', (response) => {
    const isOther = response.url() === `${world.siteUrl}/rpc`;
    if (isOther && (response.request().postData() ?? '').includes('eth_call')) compared += 1;
  });
  lie(node);
  await page.goto('/');
  await expect.poll(() => compared).toBe(1);
  node.twist((_, honest) => honest);
  await chain.client.mine({ blocks: 1 });
  await expect.poll(() => compared, { timeout: SOON }).toBe(2);
  await page.goto('/mint/');
  await expect.poll(() => compared).toBe(3);
  await expect(notice(page)).toHaveCount(0);
});
