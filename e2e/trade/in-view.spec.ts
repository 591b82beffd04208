import { expect, type Locator } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectFigures } from '@/e2e/fixtures/expect';
import { PHONES } from '@/e2e/fixtures/phones';
import { test } from '@/e2e/fixtures/test';

const SCREENS = [
  { name: 'a laptop', use: { viewport: { width: 1440, height: 900 } } },
  { name: 'an iPhone 13', use: PHONES['iPhone 13'] },
];

/** In view without scrolling, in full, and with nothing over it. */
async function expectReachable(button: Locator): Promise<void> {
  await expect(button).toBeInViewport({ ratio: 1 });
  expect(
    await button.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return [top + 1, bottom - 1].every((y) => {
        const seen = document.elementFromPoint((left + right) / 2, y);
        return seen !== null && element.contains(seen);
      });
    }),
    'nothing lies over it',
  ).toBe(true);
}

for (const { name, use } of SCREENS) {
  test.describe(name, () => {
    test.use(use);

    test('the button of the mint form is in view without scrolling', async ({
      chain,
      connected,
      frame,
      mint,
    }) => {
      await chain.fund(connected.address, 'USDC', parseUnits('250', 6));
      await mint.open({ asset: 'USDC' });
      await expectFigures(frame);
      await expectReachable(mint.off('Enter an amount'));
      await mint.amount.fill('250');
      await expect(mint.review).toBeAttached();
      await expectReachable(mint.submit);
    });

    test('the button of the redemption form is in view without scrolling', async ({
      chain,
      connected,
      frame,
      redeem,
    }) => {
      await chain.fund(connected.address, 'USDm', parseUnits('250', 18));
      await redeem.open({ asset: 'USDC', amount: '250' });
      await expectFigures(frame);
      await expectReachable(redeem.submit);
    });
  });
}
