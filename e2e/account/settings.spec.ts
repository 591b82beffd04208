import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { type SecondNode, startSecondNode } from '@/e2e/fixtures/nodes/second-node';
import { PHONES } from '@/e2e/fixtures/phones';
import { test as base } from '@/e2e/fixtures/test';
import { countClicks, SettingsPage } from '@/e2e/pages/settings-page';
import { explainNode, type NodeIssue } from '@/lib/domain/figures/node-issue';
import { nodeUrlWords } from '@/lib/domain/figures/node-url';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';

const test = base.extend<{ node: SecondNode; settings: SettingsPage }>({
  node: async ({ world, watch }, use) => {
    const node = await startSecondNode(`${world.siteUrl}/rpc`);
    watch.allowHost(node.url);
    await use(node);
    await node.stop();
  },
  settings: async ({ page }, use) => use(new SettingsPage(page)),
});

const hostOf = (url: string) => new URL(url).host;

test('an own RPC node is added in three clicks from the overview, and is used first', async ({
  page,
  frame,
  node,
  settings,
  world,
}) => {
  const clicks = await countClicks(page);
  await page.goto('/');
  await settings.link.click();
  await settings.nodeUrl.click();
  await settings.nodeUrl.fill(node.url);
  expect(node.asked, 'before the click').toEqual([]);
  await settings.addNode.click();
  await expect(settings.main.getByText(`${hostOf(node.url)} added`)).toBeVisible();
  expect(await clicks()).toBeLessThanOrEqual(3);

  await expect(settings.nodes).toHaveCount(2);
  await expect(settings.nodes.first()).toContainText(`${hostOf(node.url)}In use`);
  await expect(settings.nodes.nth(1)).toContainText(`${hostOf(world.siteUrl)}Built in`);
  node.asked.splice(0);
  await page.goto('/');
  await expectFigures(frame);
  expect(node.asked, 'after a reload').toContain('eth_call');

  await settings.open();
  await settings.button(`Remove ${hostOf(node.url)}`).click();
  await expect(settings.nodes).toHaveCount(1);
  await expect(settings.nodes).toContainText('In use');
  node.asked.splice(0);
  await page.reload();
  await expectFigures(frame);
  expect(node.asked).toEqual([]);
});

test('the built-in node takes over when one’s own stops responding', async ({
  page,
  frame,
  node,
  settings,
  world,
}) => {
  await settings.open();
  await settings.nodeUrl.fill(node.url);
  await settings.nodeUrl.press('Enter');
  await expect(settings.nodes.first()).toContainText(`${hostOf(node.url)}In use`);
  node.twist(() => ({ error: { code: -32_603, message: 'out of order' } }));
  await page.reload();
  await expectFigures(frame);
  await expect(settings.nodes.nth(1)).toContainText(`${hostOf(world.siteUrl)}In use`);
});

test.describe('a node is not added, and the page says why,', () => {
  const issues: [string, NodeIssue, Parameters<SecondNode['twist']>[0]][] = [
    [
      'if it serves another chain',
      { name: 'other-chain', chainId: 56n, wanted: 31_337n },
      (method, honest) => (method === 'eth_chainId' ? { result: '0x38' } : honest),
    ],
    [
      'if it has no contract there',
      { name: 'not-the-lens' },
      (method, honest) => (method === 'eth_call' ? { result: '0x' } : honest),
    ],
    [
      'if it returns an error',
      { name: 'says-no', said: 'no such key' },
      () => ({ error: { code: -32_000, message: 'no such key' } }),
    ],
  ];
  for (const [when, issue, twist] of issues) {
    test(when, async ({ node, settings }) => {
      node.twist(twist);
      await settings.open();
      await settings.nodeUrl.fill(node.url);
      await settings.addNode.click();
      const { title, text } = explainNode(issue, 'en-US');
      await expect(settings.main.getByRole('alert')).toContainText(title);
      await expect(settings.main.getByRole('alert')).toContainText(text);
      await expect(settings.nodes).toHaveCount(1);
      await expect(settings.nodeUrl).toHaveValue(node.url);
    });
  }

  test('if the page may not contact it', async ({ settings }) => {
    await settings.open();
    await settings.nodeUrl.fill('http://node.example');
    await settings.addNode.click();
    await expect(settings.main).toContainText(nodeUrlWords.insecure);
    await expect(settings.nodes).toHaveCount(1);
  });
});

test('slippage and deadline are the same here and in the forms, after a reload too', async ({
  mint,
  page,
  settings,
}) => {
  await settings.open();
  await settings.main.getByRole('radio', { name: '0.5%' }).check();
  await settings.main.getByRole('radio', { name: '60 min' }).check();
  await mint.open();
  await expect(mint.page.getByRole('main')).toContainText(/0\.5%.*60 min/s);
  await page.reload();
  await expect(mint.page.getByRole('main')).toContainText(/0\.5%.*60 min/s);
  await page.goto('/redeem/');
  await expect(mint.page.getByRole('main')).toContainText(/0\.5%.*60 min/s);
  expect(EMPTY_FORM.toleranceBps).toBe(10n);
});

test('numbers and dates are written as chosen, on every screen', async ({ page, settings }) => {
  await settings.open();
  await settings.main.getByRole('combobox', { name: 'Numbers' }).selectOption('de-DE');
  await settings.main.getByRole('combobox', { name: 'Dates' }).selectOption('iso');
  await page.goto('/treasury/');
  await expect(page.getByRole('main')).toContainText(/\d,\d+\s?%/);
  await page.goto('/activity/');
  await page.getByRole('main').getByRole('time').first().hover();
  await expect(page.getByRole('tooltip')).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/);
  await settings.open();
  await settings.main.getByRole('combobox', { name: 'Numbers' }).selectOption('browser');
  await page.goto('/treasury/');
  await expect(page.getByRole('main')).toContainText(/\d\.\d+%/);
});

test('the theme is the same here and in the header', async ({ page, frame, settings }) => {
  await settings.open();
  await settings.main.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/');
  await expect(page.getByRole('banner').getByLabel('Theme')).toHaveValue('dark');
  await frame.setTheme('Light');
  await settings.open();
  await expect(settings.main.getByRole('radio', { name: 'Light' })).toBeChecked();
});

test('stored data is measured and cleared, of one kind or all', async ({ activity, page, settings }) => {
  await activity.open();
  await expect(activity.complete).toBeVisible();
  await settings.open();
  await settings.main.getByRole('radio', { name: 'Dark' }).check();
  await page.reload();
  await expect(settings.data('History')).toContainText(/\d+ entr(y|ies), [\d,]+ k?B/);
  await settings.button('Clear History').click();
  await settings.dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(settings.data('History')).toContainText('Nothing stored');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await settings.button('Clear all').click();
  await expect(settings.dialog).toContainText('Your assets are not affected.');
  await settings.dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('clearing warns while a transaction is pending', async ({ chain, connected, settings }) => {
  await chain.approve(connected.signer, 'USDC', 9n);
  await settings.open();
  await chain.client.setAutomine(false);
  await settings.button('Revoke the USDC approval of Treasury').click();
  await expect(settings.flow('Pending confirmation')).toBeVisible();
  await settings.button('Clear all').click();
  await expect(settings.dialog).toContainText('A transaction is in progress');
  await settings.dialog.getByRole('button', { name: 'Cancel' }).click();
  await chain.client.mine({ blocks: 1 });
  await expect(settings.flow('USDC approval revoked')).toBeVisible();
});

test('diagnostics name the host of nodes only, and no address unless it is wanted', async ({
  connected,
  node,
  settings,
}) => {
  await settings.open();
  await settings.nodeUrl.fill(`${node.url}/secret-key`);
  await settings.addNode.click();
  const diagnostics = settings.panel('Diagnostics');
  await expect(diagnostics).toContainText(`${hostOf(node.url)} (own, in use)`);
  await expect(diagnostics).not.toContainText('secret-key');
  await expect(diagnostics).toContainText(/0\.1\.0, build [0-9a-f]{16}/);
  await expect(diagnostics).not.toContainText(connected.address);
  await diagnostics.getByRole('checkbox', { name: 'Include my address' }).check();
  await expect(diagnostics).toContainText(connected.address);
});

test.describe('on a phone', () => {
  test.use(PHONES['iPhone 13']);

  test('settings are under “More”, and an own RPC node takes three taps', async ({
    page,
    frame,
    node,
    settings,
  }) => {
    const clicks = await countClicks(page);
    await page.goto('/');
    await frame.navigation.getByRole('button', { name: 'More' }).tap();
    await frame.navigation.getByRole('link', { name: 'Settings' }).tap();
    await settings.nodeUrl.fill(node.url);
    await settings.addNode.tap();
    await expect(settings.nodes.first()).toContainText('In use');
    expect(await clicks()).toBe(3);
  });
});
