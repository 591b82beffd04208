import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';

const panel = (page: Page, title: string) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

test('the status page shows what the node can do, feeds with their ages, limits and the build', async ({
  page,
  frame,
  chain,
  request,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Status' }).click();
  await expect(frame.title).toHaveText('Status');
  await expectFigures(frame);
  const node = panel(page, 'RPC nodes').getByRole('listitem');
  await expect(node).toHaveCount(1);
  await expect(node).toContainText('Responds');
  const head = await chain.client.getBlockNumber();
  await expect(node).toContainText(`Latest block${head.toLocaleString('en-US')}`);
  for (const ability of ['Logs', 'Simulation', 'Proofs']) await expect(node).toContainText(`${ability}Yes`);
  await expect(panel(page, 'Price feeds').getByRole('listitem').filter({ hasText: 'USDC' })).toContainText(
    /Price OK.* old, maximum age /,
  );
  await expect(panel(page, 'Pauses')).toContainText('Nothing is paused.');
  await expect(panel(page, 'Limits used')).toContainText(/Supply cap\d+/);
  const { build } = await (await request.get('/build.json')).json();
  await expect(panel(page, 'This site')).toContainText(build);
});

test('a node that lacks something or is down is said to, once it is checked again', async ({
  page,
  frame,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.goto('/status/');
  await expectFigures(frame);
  const node = panel(page, 'RPC nodes').getByRole('listitem');
  await page.route('**/rpc', async (route) => {
    const { id, method } = route.request().postDataJSON();
    if (method !== 'eth_getProof') return route.continue();
    await route.fulfill({ json: { jsonrpc: '2.0', id, error: { code: -32601, message: 'no such method' } } });
  });
  const again = panel(page, 'RPC nodes').getByRole('button', { name: 'Check again' });
  await again.click();
  await expect(node).toContainText('ProofsNo');
  await expect(node).toContainText('LogsYes');

  await page.unroute('**/rpc');
  await page.route('**/rpc', (route) => route.fulfill({ status: 503 }));
  await again.click();
  await expect(node).toContainText('Rejects requests');
});

test('a pause is named', async ({ page, frame, chain }) => {
  await chain.actions.pause('WETH', { mint: true });
  await page.goto('/status/');
  await expectFigures(frame);
  await expect(panel(page, 'Pauses')).toContainText('Paused: Minting with WETH.');
});
