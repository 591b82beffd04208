import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { startSecondNode } from '@/e2e/fixtures/nodes/second-node';
import { test } from '@/e2e/fixtures/test';
import { VerifyDialog } from '@/e2e/pages/verify-dialog';

test.use({ viewport: { width: 360, height: 740 } });

for (const theme of ['Light', 'Dark'] as const) {
  test(`the verify dialog fits a phone and is accessible, ${theme.toLowerCase()}`, async ({
    page,
    frame,
    watch,
    world,
  }) => {
    const node = await startSecondNode(`${world.siteUrl}/rpc`);
    watch.allowHost(node.url);
    await page.goto('/');
    await frame.setTheme(theme);
    const verify = new VerifyDialog(page);
    await verify.open('Backing ratio');
    await verify.figure('Surplus').click();
    node.twist((method, honest) => (method === 'eth_chainId' ? { result: '0x38' } : honest));
    await verify.check(node.url);
    await expect(verify.dialog).toContainText('Wrong network');
    await node.stop();

    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const tooWide = await verify.dialog.evaluate((dialog) =>
      [...dialog.querySelectorAll('*')].some((element) => element.getBoundingClientRect().right > 360),
    );
    expect(tooWide).toBe(false);
  });
}
